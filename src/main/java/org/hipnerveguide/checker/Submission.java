package org.hipnerveguide.checker;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipnerveguide.checker.rules.AnswerProblem.Kind;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
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
public record Submission(List<String> codes, @Nullable String change) {

	/**
	 * Reads the parameters of a form; each question's answers stand under its code.
	 */
	public static Submission of(Map<String, String[]> parameters, Questionnaire questionnaire) {
		List<String> codes = new ArrayList<>();
		for (Question question : questionnaire.questions()) {
			codes.addAll(Arrays.asList(parameters.getOrDefault(question.code(), new String[0])));
		}
		String change = first(parameters, "change").filter((code) -> questionnaire.question(code).isPresent())
			.orElse(null);
		return new Submission(codes, change);
	}

	/**
	 * Assesses the answers. Where those given already mean emergency, questions may be
	 * open: no further answer could lower the level, and nobody should have to fill in a
	 * form first.
	 * @throws InvalidAnswersException with every problem of the answers
	 */
	public Result assess(PublishedRuleBook book, ZonedDateTime now) {
		try {
			return new Result(book, Answers.of(book.questionnaire(), this.codes), false, now);
		}
		catch (InvalidAnswersException ex) {
			if (ex.problems().stream().allMatch((problem) -> problem.kind() == Kind.UNANSWERED)) {
				Result sofar = new Result(book, Answers.partial(book.questionnaire(), this.codes), true, now);
				if (sofar.isEmergency()) {
					return sofar;
				}
			}
			throw ex;
		}
	}

	private static Optional<String> first(Map<String, String[]> parameters, String name) {
		return Optional.ofNullable(parameters.get(name))
			.filter((values) -> values.length > 0)
			.map((values) -> values[0]);
	}

}
