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
			.flatMap(Alternative::leastAnswers)
			.flatMap((answers) -> completed(answers, this.places.questions(), rivals).stream())
			.findFirst();
	}

	private Optional<Bits> completed(Bits answers, List<Asked> questions, List<When<Rule>> rivals) {
		if (isMetBy(answers, rivals)) {
			return Optional.empty();
		}
		Bits more = answers;
		for (int i = 0; i < questions.size(); i++) {
			Asked asked = questions.get(i);
			if (!asked.isAnsweredBy(more)) {
				List<Bits> fillers = fillers(asked, more);
				if (fillers.size() > 1) {
					return anyCompleted(more, fillers, questions.subList(i + 1, questions.size()), rivals);
				}
				more = more.or(fillers.get(0));
			}
		}
		return isMetBy(more, rivals) ? Optional.empty() : Optional.of(more);
	}

	private Optional<Bits> anyCompleted(Bits answers, List<Bits> fillers, List<Asked> questions,
			List<When<Rule>> rivals) {
		return fillers.stream()
			.flatMap((filler) -> completed(answers.or(filler), questions, rivals).stream())
			.findFirst();
	}

	private static boolean isMetBy(Bits answers, List<When<Rule>> rules) {
		for (When<Rule> rule : rules) {
			if (rule.isMetBy(answers)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * One answer that no rule looks at, if the question has such an option, otherwise
	 * each that it takes.
	 */
	private List<Bits> fillers(Asked asked, Bits answers) {
		boolean marked = !answers.and(asked.options()).isEmpty();
		Bits excluded = marked ? asked.markers().or(asked.none()) : asked.markers();
		List<Bits> fillers = this.places.in(asked.options().without(excluded)).stream().map(Place::meets).toList();
		return fillers.stream()
			.filter((filler) -> filler.and(this.used).isEmpty())
			.findFirst()
			.map(List::of)
			.orElse(fillers);
	}

}
