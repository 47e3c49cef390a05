package org.hipnerveguide.checker;

import java.util.List;
import java.util.Locale;

import org.hipnerveguide.checker.rules.AnswerProblem;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words what is wrong with answers and what to do.
 */
@Component
class AnswerMessages {

	private final MessageSource messages;

	AnswerMessages(MessageSource messages) {
		this.messages = messages;
	}

	String message(AnswerProblem problem) {
		String key = "answers." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return this.messages.getMessage(key, new Object[] { problem.code() }, Locale.ROOT);
	}

	/**
	 * The errors of a form, in the order of its questions. A code that no question offers
	 * cannot come from the form; it is told at its start.
	 */
	List<FormError> formErrors(List<AnswerProblem> problems, Questionnaire questionnaire) {
		List<Question> questions = questionnaire.questions();
		return problems.stream().map((problem) -> {
			Question question = problem.kind().isAboutAnOption()
					? questionnaire.questionOf(problem.code()).orElse(questions.get(0))
					: questionnaire.question(problem.code()).orElse(questions.get(0));
			return new FormError(question.code(), question.options().get(0).code(), message(problem));
		})
			.sorted(java.util.Comparator
				.comparingInt((error) -> questionnaire.question(error.question()).map(questions::indexOf).orElse(0)))
			.distinct()
			.toList();
	}

}
