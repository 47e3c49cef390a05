package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Optional;

/**
 * Proves that no rule is needless: each part of it is needed, and there are answers to
 * which it alone decides the level.
 */
final class RuleProof {

	private final List<When<Rule>> rules;

	private final SoleDecision decision;

	private final Refusals refusals;

	RuleProof(Places places, List<When<Rule>> rules, Refusals refusals) {
		this.rules = rules;
		this.decision = new SoleDecision(places, rules);
		this.refusals = refusals;
	}

	void prove() {
		this.rules.forEach(this::prove);
	}

	private void prove(When<Rule> rule) {
		List<Alternative> needed = rule.alternatives()
			.stream()
			.filter((alternative) -> coveringRule(rule, alternative).isEmpty())
			.toList();
		if (needed.isEmpty()) {
			refuse(rule, "is redundant: " + covers(rule, rule.alternatives()), "remove it, or give it a higher level");
		}
		else if (needed.size() < rule.alternatives().size()) {
			List<Alternative> needless = rule.alternatives().stream().filter((one) -> !needed.contains(one)).toList();
			refuse(rule, "has a redundant part: " + covers(rule, needless), "remove that part");
		}
		if (!needed.isEmpty() && this.decision.answersFor(rule).isEmpty()) {
			refuse(rule, "never decides the level: another rule of the same or a higher level is always met too",
					"ask for less, give it a higher level or remove it");
		}
	}

	/**
	 * Another rule of the same or a higher level that is met whenever the alternative is.
	 */
	private Optional<Rule> coveringRule(When<Rule> rule, Alternative alternative) {
		return this.rules.stream()
			.filter((other) -> other != rule && other.then().urgency().isAtLeast(rule.then().urgency()))
			.filter((other) -> other.alternatives().stream().anyMatch(alternative::implies))
			.map(When::then)
			.findFirst();
	}

	private String covers(When<Rule> rule, List<Alternative> needless) {
		return String.join("; ",
				needless.stream()
					.map((one) -> one + " already meets \"" + coveringRule(rule, one).orElseThrow().code() + "\"")
					.toList());
	}

	private void refuse(When<Rule> rule, String what, String remedy) {
		this.refusals.add("rule", rule.then().code(), what, remedy);
	}

}
