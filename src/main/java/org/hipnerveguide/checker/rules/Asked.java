package org.hipnerveguide.checker.rules;

import java.util.function.Predicate;

/**
 * A question as numbers.
 *
 * @param question the question
 * @param options all its options
 * @param none those that say "none of these"
 * @param markers those that alone are no answer
 */
record Asked(Question question, Bits options, Bits none, Bits markers) {

	static Asked of(Question question, int first, int size) {
		return new Asked(question, options(question, first, size, (option) -> true),
				options(question, first, size, (option) -> option.role() == Role.NONE),
				options(question, first, size, Option::marker));
	}

	private static Bits options(Question question, int first, int size, Predicate<Option> kind) {
		Bits options = Bits.none(size);
		for (int i = 0; i < question.options().size(); i++) {
			if (kind.test(question.options().get(i))) {
				options = options.with(first + i);
			}
		}
		return options;
	}

	/**
	 * Whether the options chosen answer this question.
	 */
	boolean isAnsweredBy(Bits chosen) {
		Bits mine = chosen.and(this.options);
		return !mine.isEmpty() && !this.markers.containsAll(mine);
	}

}
