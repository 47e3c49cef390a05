package org.hipnerveguide.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets only so many readers wait for a connection. Each of them holds a thread, and with
 * a database that does not answer they would soon hold all: then nobody would get the
 * pages and the checker, which need no database.
 */
final class WaitingReaders extends DelegatingDataSource {

	private final Semaphore places = new Semaphore(FewAtOnce.MOST / 2);

	WaitingReaders(DataSource pool) {
		super(pool);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (RequestContextHolder.getRequestAttributes() == null) {
			return super.getConnection();
		}
		if (!this.places.tryAcquire()) {
			throw new SQLTransientConnectionException("Too many readers wait for the database");
		}
		try {
			return super.getConnection();
		}
		finally {
			this.places.release();
		}
	}

}
