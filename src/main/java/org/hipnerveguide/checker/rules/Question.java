package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Optional;

/**
 * One question with the answers it offers.
 *
 * @param code stable name, unique in the whole questionnaire
 * @param type how many options may be chosen
 * @param text the question as asked
 * @param why why it is asked, for the patient
 * @param hint help under the question
 * @param unsure how to find out when the answer was "not sure"
 * @param ordered whether the options run from lowest to highest, so that a condition may
 * ask for "this or higher"
 * @param options in the order shown
 */
public record Question(String code, QuestionType type, String text, String why, Optional<String> hint,
		Optional<String> unsure, boolean ordered, List<Option> options) {

	public Question {
		options = List.copyOf(options);
	}

}
