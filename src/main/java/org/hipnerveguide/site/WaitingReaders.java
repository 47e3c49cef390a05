package org.hipnerveguide.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.hipnerveguide.release.Releases;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets only so many readers wait for a connection, and none once the database is known to
 * be gone. Each of them holds a thread, and with a database that does not answer they
 * would soon hold all: then nobody would get the pages and the checker, which need no
 * database.
 */
final class WaitingReaders extends DelegatingDataSource {

	/** An attribute of requests that have asked for a connection. */
	static final String CONNECTED = WaitingReaders.class.getName() + ".connected";

	private final Supplier<Releases> releases;

	private final Semaphore places = new Semaphore(FewAtOnce.MOST / 2);

	WaitingReaders(DataSource pool, Supplier<Releases> releases) {
		super(pool);
		this.releases = releases;
	}

	@Override
	public Connection getConnection() throws SQLException {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return super.getConnection();
		}
		request.setAttribute(CONNECTED, true, RequestAttributes.SCOPE_REQUEST);
		if (request.getAttribute(PageRenderer.AHEAD, RequestAttributes.SCOPE_REQUEST) != null) {
			// the sooner a page is kept, the fewer wait
			return super.getConnection();
		}
		if (this.releases.get().isInTrouble()) {
			throw new SQLTransientConnectionException("The database is not there");
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
