package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of a rule book, the most urgent first. Every rule is run: stopping at the
 * first that is met would be a hidden rule and would hide reasons.
 */
final class Rules {

	private final Places places;

	private final List<When<Rule>> rules;

	Rules(Places places, List<Rule> rules) {
		this.places = places;
		this.rules = rules.stream()
			.sorted(Comparator.comparing(Rule::urgency).reversed())
			.map((rule) -> When.of(places, rule, rule.condition()))
			.toList();
	}

	List<Match> metBy(Bits answers) {
		List<Match> matches = new ArrayList<>();
		for (When<Rule> rule : this.rules) {
			Bits part = rule.partOf(answers);
			if (!part.isEmpty()) {
				matches.add(new Match(rule.then(), this.places.codes(part)));
			}
		}
		return List.copyOf(matches);
	}

	/**
	 * The level of the most urgent rule that is met; self-care when none is.
	 */
	Urgency highestMetBy(Bits answers) {
		for (When<Rule> rule : this.rules) {
			if (rule.isMetBy(answers)) {
				return rule.then().urgency();
			}
		}
		return Urgency.SELF_CARE;
	}

}
