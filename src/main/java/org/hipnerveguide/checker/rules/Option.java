package org.hipnerveguide.checker.rules;

import java.util.Optional;

/**
 * One answer that a question offers.
 *
 * @param code stable name, unique in the whole questionnaire
 * @param role what choosing it says
 * @param text the words beside the box
 * @param shortText fewer words for the clinician's sheet
 * @param marker whether it only adds to another answer (such as "both sides") and alone
 * does not answer the question
 */
public record Option(String code, Role role, String text, Optional<String> shortText, boolean marker) {

}
