package org.hipnerveguide.checker.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * Checks that every question can be told from the others, is explained and can be
 * answered.
 */
final class QuestionnaireCheck {

	private final Refusals refusals;

	private final Set<String> steps = new HashSet<>();

	private final Set<String> questions = new HashSet<>();

	private final Set<String> options = new HashSet<>();

	QuestionnaireCheck(Refusals refusals) {
		this.refusals = refusals;
	}

	void check(Questionnaire questionnaire) {
		for (Step step : questionnaire.steps()) {
			this.refusals.unlessNew("step", step.code(), this.steps);
			step.questions().forEach(this::check);
		}
	}

	private void check(Question question) {
		this.refusals.unlessNew("question", question.code(), this.questions);
		question.options().forEach((option) -> this.refusals.unlessNew("option", option.code(), this.options));
		if (question.why().isBlank()) {
			refuse(question, "does not say why it is asked", "write the reason for the patient under why");
		}
		if (question.options().stream().allMatch(Option::marker)) {
			refuse(question, "cannot be answered", "give it an option that is no marker");
		}
		if (question.options().stream().filter((option) -> option.role() == Role.NONE).count() > 1) {
			refuse(question, "has more than one option with the role none", "keep one");
		}
		if (question.ordered() && !question.type().takesOneAnswer()) {
			refuse(question, "is ordered but takes several answers", "make it single or a scale, or remove ordered");
		}
	}

	private void refuse(Question question, String what, String remedy) {
		this.refusals.add("question", question.code(), what, remedy);
	}

}
