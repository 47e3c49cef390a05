package org.hipnerveguide.checker.fhir;

import java.util.List;

import org.hipnerveguide.checker.fhir.Issue.Type;

import org.springframework.http.HttpStatus;

/**
 * A resource that cannot be assessed.
 */
class RefusedResourceException extends RuntimeException {

	private final transient List<Issue> issues;

	/**
	 * The message tells how many issues there are and no more: messages end up in logs.
	 */
	RefusedResourceException(List<Issue> issues) {
		super("The resource has " + issues.size() + " issue(s)");
		this.issues = List.copyOf(issues);
	}

	/**
	 * What is wrong, never empty.
	 */
	List<Issue> issues() {
		return this.issues;
	}

	/**
	 * 400 for what is no such resource, 422 for one whose content cannot be assessed.
	 */
	HttpStatus status() {
		return this.issues.stream().anyMatch((issue) -> issue.type() == Type.STRUCTURE) ? HttpStatus.BAD_REQUEST
				: HttpStatus.UNPROCESSABLE_CONTENT;
	}

}
