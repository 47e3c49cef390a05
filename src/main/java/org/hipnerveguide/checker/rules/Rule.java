package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A warning sign: which answers meet it, how urgent that is, and why.
 *
 * @param code stable name
 * @param name for reviewers
 * @param urgency the least urgent level that a result may have when the rule is met
 * @param sign the short line that stands in lists, in the patient's words
 * @param because why it matters, for the patient
 * @param evidence codes of the facts it rests on
 * @param condition the answers that meet it
 */
public record Rule(String code, String name, Urgency urgency, String sign, String because, List<String> evidence,
		Condition condition) {

	public Rule {
		evidence = List.copyOf(evidence);
	}

}
