package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rule book is not sound, so nothing may be assessed with it. The message lists every
 * reason, one a line.
 */
public class InvalidRuleBookException extends RuntimeException {

	private final transient List<Refusal> refusals;

	InvalidRuleBookException(List<Refusal> refusals) {
		super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
		this.refusals = List.copyOf(refusals);
	}

	/**
	 * Why, each with its remedy; never empty.
	 */
	public List<Refusal> refusals() {
		return this.refusals;
	}

}
