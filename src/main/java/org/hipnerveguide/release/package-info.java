/**
 * Which content release readers see, and what is made of it once.
 */
@NullMarked
package org.hipnerveguide.release;

import org.jspecify.annotations.NullMarked;
