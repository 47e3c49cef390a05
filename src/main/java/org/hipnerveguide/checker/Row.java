package org.hipnerveguide.checker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row of the rule book's tables.
 */
record Row(ResultSet columns) {

	String text(String column) throws SQLException {
		return this.columns.getString(column);
	}

	Optional<String> optional(String column) throws SQLException {
		return Optional.ofNullable(this.columns.getString(column));
	}

	boolean yes(String column) throws SQLException {
		return this.columns.getBoolean(column);
	}

	int number(String column) throws SQLException {
		return this.columns.getInt(column);
	}

}
