/**
 * The medical reasoning of the symptom checker: what may be asked and answered, which
 * answers are warning signs, how urgent they are, what they may fit and what advice is
 * safe. Plain Java that knows neither the web nor the tables; everything in it is
 * immutable.
 */
@NullMarked
package org.hipnerveguide.checker.rules;

import org.jspecify.annotations.NullMarked;
