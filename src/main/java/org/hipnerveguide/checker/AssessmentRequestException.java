package org.hipnerveguide.checker;

import java.util.List;

import org.hipnerveguide.checker.rules.FirstProblems;

import org.springframework.http.HttpStatus;

/**
 * A request that is not one for an assessment.
 */
class AssessmentRequestException extends RuntimeException {

	private final HttpStatus status;

	private final transient List<String> problems;

	private final int untold;

	AssessmentRequestException(HttpStatus status, String problem) {
		this(status, List.of(problem), 0);
	}

	AssessmentRequestException(HttpStatus status, FirstProblems<String> problems) {
		this(status, problems.told(), problems.untold());
	}

	private AssessmentRequestException(HttpStatus status, List<String> problems, int untold) {
		super(String.join(" ", problems));
		this.status = status;
		this.problems = problems;
		this.untold = untold;
	}

	HttpStatus status() {
		return this.status;
	}

	List<String> problems() {
		return this.problems;
	}

	/**
	 * How many more problems there are than those.
	 */
	int untold() {
		return this.untold;
	}

}
