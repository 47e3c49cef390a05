package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A condition as numbers, with what it is the condition of.
 *
 * @param <T> rule, pattern or advice
 */
final class When<T> {

	private final T then;

	private final List<Alternative> alternatives;

	private final Bits nothing;

	private final Bits common;

	private When(Places places, T then, List<Alternative> alternatives) {
		this.then = then;
		this.alternatives = alternatives;
		this.nothing = places.nothing();
		this.common = alternatives.stream().map(Alternative::required).reduce(Bits::and).orElse(this.nothing);
	}

	static <T> When<T> of(Places places, T then, Condition condition) {
		return new When<>(places, then,
				condition.alternatives()
					.stream()
					.map((requirements) -> new Alternative(places, requirements))
					.toList());
	}

	/**
	 * The same without the alternatives that no answers can meet.
	 */
	When<T> possible(Places places) {
		return new When<>(places, this.then, this.alternatives.stream().filter(Alternative::isPossible).toList());
	}

	/**
	 * What holds when the condition is met.
	 */
	T then() {
		return this.then;
	}

	/**
	 * The ways to meet it.
	 */
	List<Alternative> alternatives() {
		return this.alternatives;
	}

	boolean isMetBy(Bits answers) {
		// most conditions fail at what all their alternatives ask for
		if (answers.containsAll(this.common)) {
			for (Alternative alternative : this.alternatives) {
				if (alternative.isMetBy(answers)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * The options chosen that have a part in an alternative that is met; empty when none
	 * is.
	 */
	Bits partOf(Bits answers) {
		if (!answers.containsAll(this.common)) {
			return this.nothing;
		}
		Bits part = this.nothing;
		for (Alternative alternative : this.alternatives) {
			if (alternative.isMetBy(answers)) {
				part = part.or(alternative.options());
			}
		}
		return part.and(answers);
	}

}
