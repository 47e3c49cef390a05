package org.hipnerveguide.desk;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param <R> the rows of the table
 * @param code its name, no two tables use the same
 * @param order how rows are sorted by it, if they can be
 */
record Column<R>(String code, Optional<Comparator<R>> order) {

	static <R, V extends Comparable<? super V>> Column<R> by(String code, Function<R, V> value) {
		return new Column<>(code, Optional.of(Comparator.comparing(value)));
	}

	/**
	 * A column of words, sorted as a dictionary is.
	 */
	static <R> Column<R> byWords(String code, Function<R, String> words) {
		return new Column<>(code, Optional.of(Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER)));
	}

	static <R> Column<R> unsorted(String code) {
		return new Column<>(code, Optional.empty());
	}

}
