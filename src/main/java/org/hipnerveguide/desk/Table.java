package org.hipnerveguide.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows in an order of the editor's choice.
 *
 * @param <R> the rows
 * @param name the name of the table, which is its anchor on the page
 * @param headings its columns
 * @param rows its rows, sorted
 */
record Table<R>(String name, List<Heading> headings, List<R> rows) {

	/**
	 * Sorts the rows as asked, if that asks for a column of this table, and otherwise as
	 * usual. Rows that are equal in that keep their order.
	 */
	static <R> Table<R> of(String name, List<R> rows, List<Column<R>> columns, Sort usual, Optional<Sort> asked) {
		Sort sort = asked.filter((wanted) -> isSortable(columns, wanted)).orElse(usual);
		return new Table<>(name, columns.stream().map((column) -> Heading.of(column, sort)).toList(),
				rows.stream().sorted(order(columns, sort)).toList());
	}

	boolean isSortedBy(String column) {
		return this.headings.stream()
			.anyMatch((heading) -> heading.code().equals(column) && heading.order().isPresent());
	}

	public int size() {
		return this.rows.size();
	}

	private static <R> boolean isSortable(List<Column<R>> columns, Sort sort) {
		return columns.stream().anyMatch((column) -> column.code().equals(sort.column()) && column.order().isPresent());
	}

	private static <R> Comparator<R> order(List<Column<R>> columns, Sort sort) {
		Comparator<R> order = columns.stream()
			.filter((column) -> column.code().equals(sort.column()))
			.findFirst()
			.flatMap(Column::order)
			.orElseThrow();
		return sort.descending() ? order.reversed() : order;
	}

	/**
	 * The head of a column.
	 *
	 * @param code the code of the column
	 * @param order ascending or descending, if the table is sorted by it
	 * @param next how a click would sort the table, if it can
	 */
	record Heading(String code, Optional<String> order, Optional<Sort> next) {

		static Heading of(Column<?> column, Sort sort) {
			if (column.order().isEmpty()) {
				return new Heading(column.code(), Optional.empty(), Optional.empty());
			}
			if (!column.code().equals(sort.column())) {
				return new Heading(column.code(), Optional.empty(), Optional.of(Sort.by(column.code())));
			}
			return new Heading(column.code(), Optional.of(sort.descending() ? "descending" : "ascending"),
					Optional.of(sort.reversed()));
		}

	}

}
