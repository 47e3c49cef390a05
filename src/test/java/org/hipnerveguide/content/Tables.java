package org.hipnerveguide.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Every row of every table of a database, Flyway's history included, to compare one
 * moment with another.
 *
 * @param rows the rows as text, sorted, by table
 */
record Tables(SortedMap<String, List<String>> rows) {

	static final String HISTORY = "flyway_schema_history";

	static Tables in(String url, String user) {
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url, user, "", true);
		try {
			JdbcTemplate jdbc = new JdbcTemplate(dataSource);
			SortedMap<String, List<String>> rows = new TreeMap<>();
			for (String table : names(dataSource)) {
				rows.put(table.toLowerCase(Locale.ROOT),
						jdbc.queryForList("select * from \"" + table + "\"")
							.stream()
							.map((row) -> row.toString())
							.sorted()
							.toList());
			}
			return new Tables(rows);
		}
		finally {
			dataSource.destroy();
		}
	}

	List<String> of(String table) {
		return this.rows.get(table);
	}

	/**
	 * All but what tells when and how often something was published.
	 */
	Tables withoutHistory() {
		SortedMap<String, List<String>> content = new TreeMap<>(this.rows);
		content.remove(HISTORY);
		content.remove("content_release");
		return new Tables(content);
	}

	/**
	 * How often content was published.
	 */
	long releases() {
		return of(HISTORY).stream()
			.filter((row) -> row.toLowerCase(Locale.ROOT).contains("description=content"))
			.count();
	}

	private static List<String> names(DataSource dataSource) {
		List<String> names = new ArrayList<>();
		try (Connection connection = dataSource.getConnection();
				ResultSet tables = connection.getMetaData()
					.getTables(connection.getCatalog(), connection.getSchema(), null,
							new String[] { "TABLE", "BASE TABLE" })) {
			while (tables.next()) {
				names.add(tables.getString("TABLE_NAME"));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return names;
	}

}
