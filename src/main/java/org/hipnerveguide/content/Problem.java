package org.hipnerveguide.content;

import java.util.Comparator;

/**
 * One mistake in the content files, told so that an editor can mend it.
 *
 * @param file the file's path inside the content folder
 * @param line the line of the mistake, counted from 1
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String what, String remedy) implements Comparable<Problem> {

	private static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::file)
		.thenComparingInt(Problem::line)
		.thenComparing(Problem::what)
		.thenComparing(Problem::remedy);

	@Override
	public int compareTo(Problem other) {
		return READING_ORDER.compare(this, other);
	}

	public Place place() {
		return new Place(this.file, this.line);
	}

	@Override
	public String toString() {
		return place() + ": " + this.what + ": " + this.remedy;
	}

}
