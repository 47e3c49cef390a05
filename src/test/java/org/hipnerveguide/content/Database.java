package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The databases that the guide runs on. Each test gets an empty one.
 */
enum Database {

	H2_IN_MEMORY {
		@Override
		String url(Path folder) {
			return "jdbc:h2:mem:test-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
		}
	},

	H2_IN_A_FILE {
		@Override
		String url(Path folder) {
			return "jdbc:h2:file:" + folder.resolve("guide") + ";MAX_COMPACT_TIME=0";
		}
	},

	POSTGRESQL {
		@Override
		String url(Path folder) {
			String name = "test_" + NUMBER.incrementAndGet();
			try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return Server.RUNNING.getJdbcUrl("postgres", name);
		}
	};

	private static final AtomicInteger NUMBER = new AtomicInteger();

	/**
	 * The address of an empty database.
	 * @param folder where it may keep files
	 */
	abstract String url(Path folder);

	String user() {
		return (this == POSTGRESQL) ? "postgres" : "sa";
	}

	/** Started when first needed; it stops with the tests. */
	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
