package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * Questions that are asked together.
 *
 * @param code stable name
 * @param title its heading
 * @param questions in the order asked
 */
public record Step(String code, String title, List<Question> questions) {

	public Step {
		questions = List.copyOf(questions);
	}

}
