package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A nerve or joint pattern that answers may fit. Never a diagnosis, and never part of the
 * urgency.
 *
 * @param code stable name
 * @param name as shown
 * @param key the answers without which it is not shown
 * @param supporting codes of the options that speak for it besides; their number orders
 * the patterns
 * @param evidence codes of the facts it rests on
 * @param readMore address of the passage that explains it
 */
public record Pattern(String code, String name, Condition key, List<String> supporting, List<String> evidence,
		String readMore) {

	public Pattern {
		supporting = List.copyOf(supporting);
		evidence = List.copyOf(evidence);
	}

}
