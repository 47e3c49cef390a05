package org.hipnerveguide.checker;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A request that is not one for an assessment.
 */
class AssessmentRequestException extends RuntimeException {

	private final HttpStatus status;

	private final transient List<String> problems;

	AssessmentRequestException(HttpStatus status, List<String> problems) {
		super(String.join(" ", problems));
		this.status = status;
		this.problems = List.copyOf(problems);
	}

	HttpStatus status() {
		return this.status;
	}

	List<String> problems() {
		return this.problems;
	}

}
