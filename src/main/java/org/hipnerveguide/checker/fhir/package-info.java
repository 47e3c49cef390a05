/**
 * The questionnaire, answers and assessments as resources of HL7 FHIR R4, for clinicians'
 * systems.
 */
@NullMarked
package org.hipnerveguide.checker.fhir;

import org.jspecify.annotations.NullMarked;
