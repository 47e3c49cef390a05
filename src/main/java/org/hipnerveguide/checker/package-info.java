/**
 * The symptom checker as people and programs meet it: the questionnaire, the result, the
 * sheet for a clinician, the public rule book, the API. Nothing that a person answers is
 * kept.
 */
@NullMarked
package org.hipnerveguide.checker;

import org.jspecify.annotations.NullMarked;
