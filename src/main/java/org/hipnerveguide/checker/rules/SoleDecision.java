package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Optional;

/**
 * Searches complete answers to which one rule alone stands at the level of the result.
 * Since more answers never meet fewer rules, it begins with the least that meets the rule
 * and gives each open question one answer, and gives up a path as soon as another rule of
 * that level or a higher one is met.
 */
final class SoleDecision {

	private final Places places;

	private final List<When<Rule>> rules;

	private final Bits used;

	SoleDecision(Places places, List<When<Rule>> rules) {
		this.places = places;
		this.rules = rules;
		this.used = places
			.union(rules.stream().flatMap((rule) -> rule.alternatives().stream()).map(Alternative::required).toList());
	}

	/**
	 * Such answers, if there are any.
	 */
	Optional<Bits> answersFor(When<Rule> rule) {
		List<When<Rule>> rivals = this.rules.stream()
			.filter((other) -> other != rule && other.then().urgency().isAtLeast(rule.then().urgency()))
			.toList();
		return rule.alternatives()
			.stream()
			.flatMap((alternative) -> completed(alternative.leastAnswers(), 0, rivals).stream())
			.findFirst();
	}

	private Optional<Bits> completed(Bits answers, int next, List<When<Rule>> rivals) {
		if (rivals.stream().anyMatch((rival) -> rival.isMetBy(answers))) {
			return Optional.empty();
		}
		if (next == this.places.questions().size()) {
			return Optional.of(answers);
		}
		Asked asked = this.places.questions().get(next);
		if (asked.isAnsweredBy(answers)) {
			return completed(answers, next + 1, rivals);
		}
		return fillers(asked, answers).stream()
			.flatMap((filler) -> completed(answers.or(filler), next + 1, rivals).stream())
			.findFirst();
	}

	/**
	 * One answer that no rule looks at, if the question has such an option, otherwise
	 * each that it takes.
	 */
	private List<Bits> fillers(Asked asked, Bits answers) {
		boolean marked = !answers.and(asked.options()).isEmpty();
		Bits excluded = marked ? asked.markers().or(asked.none()) : asked.markers();
		List<Bits> fillers = this.places.in(asked.options().without(excluded)).stream().map(Place::meets).toList();
		Optional<Bits> unused = fillers.stream().filter((filler) -> filler.and(this.used).isEmpty()).findFirst();
		return unused.map(List::of).orElse(fillers);
	}

}
