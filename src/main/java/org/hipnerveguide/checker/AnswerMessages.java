package org.hipnerveguide.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.AnswerProblem;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Role;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Says in words what is wrong with answers and what to do.
 */
@Component
public class AnswerMessages {

	/** No code is as long: it is repeated as far as somebody needs to find it. */
	private static final int LONGEST_CODE = 80;

	private final MessageSource messages;

	AnswerMessages(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What is wrong, for programs.
	 */
	public String message(AnswerProblem problem) {
		String key = "answers." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return this.messages.getMessage(key, new Object[] { StringUtils.truncate(problem.code(), LONGEST_CODE) },
				Locale.ROOT);
	}

	/**
	 * That there are more problems than those told, if there are.
	 */
	public Optional<String> more(int untold) {
		return (untold > 0)
				? Optional.of(this.messages.getMessage("answers.more", new Object[] { untold }, Locale.ROOT))
				: Optional.empty();
	}

	private String message(AnswerProblem problem, Question question, PublishedRuleBook book) {
		return switch (problem.kind()) {
			case UNANSWERED, MARKER_ALONE -> book.words().get("missing:" + question.code());
			case NONE_WITH_ANOTHER ->
				this.messages.getMessage("checker.none-with-other", new Object[] { none(question) }, Locale.ROOT);
			default -> message(problem);
		};
	}

	private static String none(Question question) {
		return question.options()
			.stream()
			.filter((option) -> option.role() == Role.NONE)
			.map(Option::text)
			.findFirst()
			.orElse("");
	}

	/**
	 * The errors of a form, in the order of its questions. A code that no question offers
	 * cannot come from the form; it is told at its start.
	 */
	List<FormError> formErrors(InvalidAnswersException ex, PublishedRuleBook book) {
		Questionnaire questionnaire = book.questionnaire();
		List<Question> questions = questionnaire.questions();
		Stream<FormError> told = ex.problems().stream().map((problem) -> {
			Question question = problem.kind().isAboutAnOption()
					? questionnaire.questionOf(problem.code()).orElse(questions.get(0))
					: questionnaire.question(problem.code()).orElse(questions.get(0));
			return new FormError(question.code(), message(problem, question, book));
		})
			.sorted(Comparator
				.comparingInt((error) -> questionnaire.question(error.question()).map(questions::indexOf).orElse(0)));
		Stream<FormError> more = more(ex.untold()).map((message) -> new FormError(questions.get(0).code(), message))
			.stream();
		return Stream.concat(told, more).distinct().toList();
	}

}
