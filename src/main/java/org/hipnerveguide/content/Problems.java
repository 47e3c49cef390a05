package org.hipnerveguide.content;

import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Collects every mistake of a content folder, so that an editor sees them all at once.
 * Files are read side by side.
 */
final class Problems {

	private final SortedSet<Problem> found = new ConcurrentSkipListSet<>();

	void add(String file, int line, String what, String remedy) {
		this.found.add(new Problem(file, line, what, remedy));
	}

	boolean areNone() {
		return this.found.isEmpty();
	}

	/**
	 * Ends the reading.
	 * @throws ContentException with all problems, if there are any
	 */
	void refuseIfAny() {
		if (!this.found.isEmpty()) {
			throw new ContentException(List.copyOf(this.found));
		}
	}

}
