package org.hipnerveguide.checker.fhir;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Why a resource was refused: one issue for each problem.
 */
final class OperationOutcome {

	private OperationOutcome() {
	}

	static ObjectNode of(List<Issue> issues) {
		return Resource.of("OperationOutcome")
			.set("issue", issues.stream().map(OperationOutcome::issue).collect(Resource.toList()));
	}

	private static ObjectNode issue(Issue issue) {
		ObjectNode json = Resource.element()
			.put("severity", "error")
			.put("code", issue.type().code())
			.put("diagnostics", issue.text());
		return issue.expression().isEmpty() ? json : json.set("expression", Resource.list(issue.expression()));
	}

}
