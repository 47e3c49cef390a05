package org.hipnerveguide.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * By which column a table is sorted.
 *
 * @param column the code of the column
 * @param descending whether the last comes first
 */
record Sort(String column, boolean descending) {

	/**
	 * What an address asks for.
	 * @throws ResponseStatusException if that is no order
	 */
	static Sort of(String column, String order) {
		if (!order.equals("asc") && !order.equals("desc")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return new Sort(column, order.equals("desc"));
	}

	static Sort by(String column) {
		return new Sort(column, false);
	}

	/**
	 * The other way round.
	 */
	Sort reversed() {
		return new Sort(this.column, !this.descending);
	}

	/**
	 * As it stands in an address.
	 */
	public String order() {
		return this.descending ? "desc" : "asc";
	}

}
