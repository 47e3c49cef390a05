package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * The answers given cannot be assessed.
 */
public class InvalidAnswersException extends RuntimeException {

	private final transient List<AnswerProblem> problems;

	private final int untold;

	/**
	 * The message tells how many problems there are and no more: messages end up in logs,
	 * and answers about someone's health must not.
	 */
	InvalidAnswersException(FirstProblems<AnswerProblem> problems) {
		super("The answers have " + (problems.told().size() + problems.untold()) + " problem(s)");
		this.problems = problems.told();
		this.untold = problems.untold();
	}

	/**
	 * What is wrong, never empty: first what is wrong with single options, in the order
	 * given, then with questions, in the order asked.
	 */
	public List<AnswerProblem> problems() {
		return this.problems;
	}

	/**
	 * How many more problems there are than those: 0 unless somebody sends nonsense.
	 */
	public int untold() {
		return this.untold;
	}

}
