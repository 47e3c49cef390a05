package org.hipnerveguide.checker;

import java.util.List;

import org.hipnerveguide.checker.rules.Questionnaire;

/**
 * The questionnaire as the API tells it.
 */
record QuestionnaireJson(String version, List<Step> steps) {

	record Step(String code, String title, List<Question> questions) {
	}

	record Question(String code, String type, String text, String why, List<Option> options) {
	}

	record Option(String code, String role, String text) {
	}

	static QuestionnaireJson of(Questionnaire questionnaire) {
		return new QuestionnaireJson(questionnaire.version(),
				questionnaire.steps()
					.stream()
					.map((step) -> new Step(step.code(), step.title(), step.questions()
						.stream()
						.map((question) -> new Question(question.code(), question.type().code(), question.text(),
								question.why(),
								question.options()
									.stream()
									.map((option) -> new Option(option.code(), option.role().code(), option.text()))
									.toList()))
						.toList()))
					.toList());
	}

}
