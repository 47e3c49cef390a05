package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The advice of a rule book, in its order.
 */
final class AdviceItems {

	private final Places places;

	private final List<Item> items;

	AdviceItems(Places places, List<Advice> advice) {
		this.places = places;
		this.items = advice.stream().map((one) -> Item.of(places, one)).toList();
	}

	/**
	 * The advice that is called for: what is safe, and what is not and why.
	 */
	Counsel counsel(Urgency urgency, Bits answers, Set<String> patterns) {
		List<Advice> shown = new ArrayList<>();
		List<Withheld> withheld = new ArrayList<>();
		for (Item item : this.items) {
			if (item.isCalledFor(urgency, answers, patterns)) {
				Bits reasons = item.unsafe().and(answers);
				if (reasons.isEmpty()) {
					shown.add(item.advice());
				}
				else {
					withheld.add(new Withheld(item.advice(), this.places.codes(reasons)));
				}
			}
		}
		return new Counsel(List.copyOf(shown), List.copyOf(withheld));
	}

	record Counsel(List<Advice> shown, List<Withheld> withheld) {

	}

	private record Item(When<Advice> when, Bits unsafe) {

		static Item of(Places places, Advice advice) {
			Condition show = advice.show().orElse(Condition.NEVER);
			return new Item(When.of(places, advice, show), places.options(advice.withhold()));
		}

		Advice advice() {
			return this.when.then();
		}

		boolean isCalledFor(Urgency urgency, Bits answers, Set<String> patterns) {
			return advice().levels().contains(urgency)
					&& (advice().always() || this.when.isMetBy(answers) || isCalledForBy(patterns));
		}

		private boolean isCalledForBy(Set<String> patterns) {
			for (String pattern : advice().patterns()) {
				if (patterns.contains(pattern)) {
					return true;
				}
			}
			return false;
		}

	}

}
