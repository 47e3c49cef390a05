package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What must be answered for something to hold: at least one of its alternatives, each of
 * which is a set of required answers. Since nothing can require an absence, a condition
 * that holds keeps holding when an answer is added.
 *
 * @param alternatives no one contains another; in the order written
 */
public record Condition(List<Set<Requirement>> alternatives) {

	static final Condition NEVER = new Condition(List.of());

	private static final Condition ALWAYS = new Condition(List.of(Set.of()));

	/**
	 * Keeps the minimal alternatives: one that contains another adds nothing to it.
	 */
	public Condition {
		alternatives = minimal(alternatives);
	}

	/**
	 * The option is chosen.
	 */
	public static Condition option(String code) {
		return requiring(new Requirement(code, false));
	}

	/**
	 * The option of an ordered question, or a higher one, is chosen.
	 */
	public static Condition minimum(String code) {
		return requiring(new Requirement(code, true));
	}

	/**
	 * One of the conditions holds. Of none, that is never.
	 */
	public static Condition any(List<Condition> conditions) {
		return new Condition(conditions.stream().flatMap((condition) -> condition.alternatives.stream()).toList());
	}

	/**
	 * All the conditions hold together. Of none, that is always.
	 */
	public static Condition all(List<Condition> conditions) {
		return conditions.stream().reduce(ALWAYS, Condition::and);
	}

	/**
	 * So many of the conditions hold, or more.
	 */
	public static Condition atLeast(int count, List<Condition> conditions) {
		if (count <= 0) {
			return ALWAYS;
		}
		if (count > conditions.size()) {
			return NEVER;
		}
		List<Condition> others = conditions.subList(1, conditions.size());
		return any(List.of(conditions.get(0).and(atLeast(count - 1, others)), atLeast(count, others)));
	}

	private static Condition requiring(Requirement requirement) {
		return new Condition(List.of(Set.of(requirement)));
	}

	private Condition and(Condition other) {
		List<Set<Requirement>> pairs = new ArrayList<>();
		for (Set<Requirement> mine : this.alternatives) {
			for (Set<Requirement> theirs : other.alternatives) {
				Set<Requirement> both = new LinkedHashSet<>(mine);
				both.addAll(theirs);
				pairs.add(both);
			}
		}
		return new Condition(pairs);
	}

	private static List<Set<Requirement>> minimal(List<Set<Requirement>> alternatives) {
		Set<Set<Requirement>> different = new LinkedHashSet<>(alternatives);
		return different.stream()
			.filter((one) -> different.stream()
				.noneMatch((other) -> other.size() < one.size() && one.containsAll(other)))
			// the order written is kept, so that a rule reads and prints the same every
			// time
			.map((one) -> Collections.unmodifiableSet(new LinkedHashSet<>(one)))
			.toList();
	}

}
