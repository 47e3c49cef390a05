package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to do or not to do meanwhile.
 *
 * @param code stable name
 * @param kind do or don't
 * @param levels the levels of a result at which it may stand
 * @param show the answers that call for it
 * @param always whether it is for everyone at these levels
 * @param patterns codes of the patterns that call for it
 * @param withhold codes of the options with which it is not safe, whatever calls for it
 * @param text what to do
 * @param evidence codes of the facts it rests on
 */
public record Advice(String code, AdviceKind kind, Set<Urgency> levels, Optional<Condition> show, boolean always,
		List<String> patterns, List<String> withhold, String text, List<String> evidence) {

	public Advice {
		levels = Set.copyOf(levels);
		patterns = List.copyOf(patterns);
		withhold = List.copyOf(withhold);
		evidence = List.copyOf(evidence);
	}

}
