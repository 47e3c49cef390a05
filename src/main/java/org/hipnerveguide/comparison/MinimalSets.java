package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sets of answers, none of which contains another. They stand for all answers that
 * contain one of them: what can be said without a "not" is met by exactly such a family.
 */
final class MinimalSets {

	/** Met by any answers, even none. */
	static final MinimalSets ANY = of(List.of(Set.of()));

	/** Met by no answers. */
	static final MinimalSets NEVER = of(List.of());

	private final List<Set<String>> sets = new ArrayList<>();

	/** Each set under one of its answers, so that few have to be looked at. */
	private final Map<String, List<Set<String>>> byAnswer = new HashMap<>();

	private MinimalSets() {
	}

	/**
	 * The minimal ones among the sets.
	 */
	static MinimalSets of(Collection<Set<String>> sets) {
		MinimalSets minimal = new MinimalSets();
		new HashSet<>(sets).stream().sorted(Comparator.comparingInt(Set::size)).forEach(minimal::addUnlessMet);
		return minimal;
	}

	/**
	 * One of the answers.
	 */
	static MinimalSets anyOf(Collection<String> answers) {
		return of(answers.stream().map(Set::of).toList());
	}

	private void addUnlessMet(Set<String> set) {
		if (!areMetBy(set)) {
			this.sets.add(set);
			set.stream()
				.findFirst()
				.ifPresent((one) -> this.byAnswer.computeIfAbsent(one, (unused) -> new ArrayList<>()).add(set));
		}
	}

	/**
	 * Whether the answers contain one of the sets.
	 */
	boolean areMetBy(Set<String> answers) {
		if (this.byAnswer.isEmpty()) {
			return !this.sets.isEmpty();
		}
		for (String answer : answers) {
			for (Set<String> set : this.byAnswer.getOrDefault(answer, List.of())) {
				if (answers.containsAll(set)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * What meets this family or the other.
	 */
	MinimalSets or(MinimalSets other) {
		List<Set<String>> either = new ArrayList<>(this.sets);
		either.addAll(other.sets);
		return of(either);
	}

	/**
	 * What meets both families and is within bounds.
	 * @param within bounds that hold for every part of a set for which they hold
	 */
	MinimalSets and(MinimalSets other, Predicate<Set<String>> within) {
		Set<Set<String>> both = new LinkedHashSet<>();
		for (Set<String> mine : this.sets) {
			for (Set<String> theirs : other.sets) {
				Set<String> union = union(mine, theirs);
				if (within.test(union)) {
					both.add(union);
				}
			}
		}
		return of(both);
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		if (one.containsAll(other)) {
			return one;
		}
		Set<String> union = new HashSet<>(one);
		union.addAll(other);
		return Set.copyOf(union);
	}

	/**
	 * The sets, in no order.
	 */
	List<Set<String>> sets() {
		return this.sets;
	}

	boolean areNone() {
		return this.sets.isEmpty();
	}

}
