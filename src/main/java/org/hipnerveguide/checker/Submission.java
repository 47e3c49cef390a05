package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form as a browser sends it: the codes that were chosen, and what the person
 * wants to happen with them.
 *
 * @param codes the chosen option codes, in the order of the questionnaire; they may be
 * wrong
 * @param change the code of the question that the person wants to answer anew, if any
 */
record Submission(List<String> codes, @Nullable String change) {

	/**
	 * Reads the parameters of a form; each question's answers stand under its code.
	 */
	static Submission of(Map<String, String[]> parameters, Questionnaire questionnaire) {
		List<String> codes = new ArrayList<>();
		for (Question question : questionnaire.questions()) {
			codes.addAll(Arrays.asList(parameters.getOrDefault(question.code(), new String[0])));
		}
		String change = first(parameters, "change").filter((code) -> questionnaire.question(code).isPresent())
			.orElse(null);
		return new Submission(codes, change);
	}

	private static Optional<String> first(Map<String, String[]> parameters, String name) {
		return Optional.ofNullable(parameters.get(name))
			.filter((values) -> values.length > 0)
			.map((values) -> values[0]);
	}

}
