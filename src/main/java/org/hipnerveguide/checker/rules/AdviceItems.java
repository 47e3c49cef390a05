package org.hipnerveguide.checker.rules;

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
	 * The advice that is called for and safe.
	 */
	List<Advice> shown(Urgency urgency, Bits answers, Set<String> patterns) {
		return this.items.stream()
			.filter((item) -> item.isCalledFor(urgency, answers, patterns) && item.unsafeWith(answers).isEmpty())
			.map((item) -> item.when().then())
			.toList();
	}

	/**
	 * The advice that is called for and not safe.
	 */
	List<Withheld> withheld(Urgency urgency, Bits answers, Set<String> patterns) {
		return this.items.stream()
			.filter((item) -> item.isCalledFor(urgency, answers, patterns) && !item.unsafeWith(answers).isEmpty())
			.map((item) -> new Withheld(item.when().then(), this.places.codes(item.unsafeWith(answers))))
			.toList();
	}

	private record Item(When<Advice> when, Bits unsafe) {

		static Item of(Places places, Advice advice) {
			Condition show = advice.show().orElse(Condition.NEVER);
			return new Item(When.of(places, advice, show), places.options(advice.withhold()));
		}

		boolean isCalledFor(Urgency urgency, Bits answers, Set<String> patterns) {
			Advice advice = this.when.then();
			return advice.levels().contains(urgency) && (advice.always() || this.when.isMetBy(answers)
					|| advice.patterns().stream().anyMatch(patterns::contains));
		}

		Bits unsafeWith(Bits answers) {
			return this.unsafe.and(answers);
		}

	}

}
