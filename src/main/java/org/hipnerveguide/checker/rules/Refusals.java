package org.hipnerveguide.checker.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects every reason to refuse a rule book, so that an editor sees them all at once.
 */
final class Refusals {

	private final Set<Refusal> found = new LinkedHashSet<>();

	void add(String kind, String code, String what, String remedy) {
		this.found.add(new Refusal(kind, code, what, remedy));
	}

	void unlessNew(String kind, String code, Set<String> codes) {
		if (!codes.add(code)) {
			add(kind, code, "this code stands twice", "give each " + kind + " a code of its own");
		}
	}

	void ifBlank(String kind, String code, String key, String words) {
		if (words.isBlank()) {
			add(kind, code, "has no " + key, "write it under " + key);
		}
	}

	void unlessBacked(String kind, String code, List<String> evidence) {
		if (evidence.isEmpty()) {
			add(kind, code, "has no evidence", "write the codes of the facts it rests on under evidence");
		}
	}

	/**
	 * Ends the check.
	 * @throws InvalidRuleBookException with every reason, if there are any
	 */
	void refuseIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidRuleBookException(List.copyOf(this.found));
		}
	}

}
