package org.hipnerveguide.checker.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Complete answers in which every question that is not mentioned has its mildest option.
 */
final class MildestAnswers {

	static final List<String> MILDEST = List.of("nerve-none", "body-none", "injury-none", "loc-unclear",
			"feel-dull-ache", "weak-none", "triggers-none", "pain-3", "dur-under-2w", "trend-same", "impact-none",
			"age-18-44", "bg-none", "med-none");

	private MildestAnswers() {
	}

	static Answers with(Collection<String> codes) {
		return Answers.of(questionnaire(), codesWith(codes));
	}

	static Answers with(String... codes) {
		return with(List.of(codes));
	}

	static List<String> codesWith(Collection<String> codes) {
		List<String> answered = codes.stream().map(MildestAnswers::question).toList();
		return Stream.concat(MILDEST.stream().filter((mild) -> !answered.contains(question(mild))), codes.stream())
			.toList();
	}

	private static String question(String option) {
		return questionnaire().questionOf(option).orElseThrow().code();
	}

	private static Questionnaire questionnaire() {
		return PublishedRuleBook.ruleBook().questionnaire();
	}

}
