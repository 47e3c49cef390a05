package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A condition as numbers, with what it is the condition of.
 *
 * @param <T> rule, pattern or advice
 * @param then what holds when the condition is met
 * @param alternatives the ways to meet it
 */
record When<T>(T then, List<Alternative> alternatives) {

	static <T> When<T> of(Places places, T then, Condition condition) {
		return new When<>(then,
				condition.alternatives()
					.stream()
					.map((requirements) -> new Alternative(places, requirements))
					.toList());
	}

	boolean isMetBy(Bits answers) {
		for (Alternative alternative : this.alternatives) {
			if (alternative.isMetBy(answers)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The options chosen that have a part in an alternative that is met.
	 */
	Bits partOf(Bits answers) {
		Bits part = answers.without(answers);
		for (Alternative alternative : this.alternatives) {
			if (alternative.isMetBy(answers)) {
				part = part.or(alternative.options().and(answers));
			}
		}
		return part;
	}

}
