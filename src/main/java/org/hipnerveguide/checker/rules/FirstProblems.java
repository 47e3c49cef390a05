package org.hipnerveguide.checker.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of a request as far as they are told. Whoever sends thousands of wrong
 * codes at once learns nothing from thousands of errors, and the answer would be many
 * times as long as the request.
 *
 * @param <P> a problem
 */
public final class FirstProblems<P> {

	/** More than anybody makes who answers each question wrongly. */
	private static final int MOST = 100;

	private final Set<P> told = new LinkedHashSet<>();

	private int untold;

	/**
	 * Adds a problem, which is told once.
	 */
	public void add(P problem) {
		if (this.told.contains(problem)) {
			return;
		}
		if (this.told.size() < MOST) {
			this.told.add(problem);
		}
		else {
			this.untold++;
		}
	}

	/**
	 * Adds as many that are not told.
	 */
	public void addUntold(int problems) {
		this.untold += problems;
	}

	public boolean isEmpty() {
		return this.told.isEmpty();
	}

	/**
	 * The first ones, in the order found.
	 */
	public List<P> told() {
		return List.copyOf(this.told);
	}

	/**
	 * How many more were found.
	 */
	public int untold() {
		return this.untold;
	}

}
