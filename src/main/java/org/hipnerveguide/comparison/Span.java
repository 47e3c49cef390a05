package org.hipnerveguide.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All answers between two bounds: they contain a set of each family, and they are within
 * what one more answer may leave but never enter. Whatever lies between two answers of a
 * span belongs to it too.
 *
 * @param above the families of which a set each must be contained
 * @param within holds for every part of answers for which it holds
 */
record Span(List<MinimalSets> above, Predicate<Set<String>> within) {

	static Span above(MinimalSets least) {
		return new Span(List.of(least), (answers) -> true);
	}

	static Span within(Predicate<Set<String>> bounds) {
		return new Span(List.of(), bounds);
	}

	/**
	 * What belongs to both.
	 */
	Span and(Span other) {
		return new Span(Stream.concat(this.above.stream(), other.above.stream()).toList(),
				this.within.and(other.within));
	}

	/**
	 * The minimal answers of this span: all its answers contain one of them, and each of
	 * them belongs to it. What is out of bounds is left out at every step, since answers
	 * that contain it would be out of bounds as well.
	 */
	MinimalSets least() {
		MinimalSets nothing = MinimalSets.ANY.and(MinimalSets.ANY, this.within);
		return this.above.stream()
			.map((family) -> family.and(nothing, this.within))
			.sorted(Comparator.comparingInt((family) -> family.sets().size()))
			.reduce(nothing, (some, family) -> some.and(family, this.within));
	}

}
