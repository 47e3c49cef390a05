package org.hipnerveguide.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.hipnerveguide.release.Releases;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives readers no connection once the database is known to be gone: they would wait for
 * nothing.
 */
final class ReadersPool extends DelegatingDataSource {

	/** An attribute of requests that have asked for a connection. */
	static final String CONNECTED = ReadersPool.class.getName() + ".connected";

	private final Supplier<Releases> releases;

	ReadersPool(DataSource pool, Supplier<Releases> releases) {
		super(pool);
		this.releases = releases;
	}

	@Override
	public Connection getConnection() throws SQLException {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(CONNECTED, true, RequestAttributes.SCOPE_REQUEST);
			if (this.releases.get().isInTrouble()) {
				throw new SQLTransientConnectionException("The database is not there");
			}
		}
		return super.getConnection();
	}

}
