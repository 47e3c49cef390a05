package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * The answers given cannot be assessed.
 */
public class InvalidAnswersException extends RuntimeException {

	private final transient List<AnswerProblem> problems;

	/**
	 * The message tells how many problems there are and no more: messages end up in logs,
	 * and answers about someone's health must not.
	 */
	InvalidAnswersException(List<AnswerProblem> problems) {
		super("The answers have " + problems.size() + " problem(s)");
		this.problems = List.copyOf(problems);
	}

	/**
	 * Everything that is wrong, never empty: first what is wrong with single options, in
	 * the order given, then with questions, in the order asked.
	 */
	public List<AnswerProblem> problems() {
		return this.problems;
	}

}
