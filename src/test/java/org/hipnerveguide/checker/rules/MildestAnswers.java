package org.hipnerveguide.checker.rules;

import java.util.Collection;
import java.util.List;

/**
 * Complete answers in which every question that is not mentioned has its mildest option.
 */
final class MildestAnswers {

	private MildestAnswers() {
	}

	static Answers with(Collection<String> codes) {
		return Answers.of(questionnaire(), codesWith(codes));
	}

	static Answers with(String... codes) {
		return with(List.of(codes));
	}

	static List<String> codesWith(Collection<String> codes) {
		return CasesTests.CASES.completed(codes, questionnaire());
	}

	private static Questionnaire questionnaire() {
		return PublishedRuleBook.ruleBook().questionnaire();
	}

}
