package org.hipnerveguide.site;

import java.io.IOException;
import java.sql.SQLException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;

/**
 * An attempt at an answer, of which nothing is sent before its end: an error might be
 * none in another moment.
 */
final class Attempt extends HttpServletResponseWrapper {

	private static final Log LOG = LogFactory.getLog(Attempt.class);

	private int error;

	private @Nullable Exception failure;

	Attempt(HttpServletResponse response) {
		super(response);
	}

	void make(HttpServletRequest request, FilterChain chain) throws IOException {
		try {
			chain.doFilter(request, this);
		}
		catch (ServletException | RuntimeException ex) {
			fail(ex);
		}
	}

	/**
	 * The first reason is the one to tell.
	 */
	void fail(Exception reason) {
		this.failure = (this.failure != null) ? this.failure : reason;
	}

	@Override
	public void sendError(int status) {
		this.error = status;
	}

	@Override
	public void sendError(int status, String message) {
		this.error = status;
	}

	@Override
	public boolean isCommitted() {
		return this.error != 0 || super.isCommitted();
	}

	/**
	 * Nothing is wrong with the guide then, and asking again may help.
	 */
	boolean isWithoutDatabase() {
		Throwable cause = this.failure;
		while (cause != null && !(cause instanceof SQLException)) {
			cause = cause.getCause();
		}
		return cause != null;
	}

	void forget() {
		this.error = 0;
		this.failure = null;
		resetBuffer();
		setStatus(SC_OK);
		setHeader(HttpHeaders.LOCATION, null);
	}

	/**
	 * Sends what has come of it.
	 */
	void end() throws ServletException, IOException {
		if (isWithoutDatabase()) {
			LOG.warn("A page could not be read in the database: "
					+ NestedExceptionUtils.getMostSpecificCause(this.failure).getMessage());
			refuse(SC_SERVICE_UNAVAILABLE);
		}
		else if (this.failure instanceof ServletException failed) {
			throw failed;
		}
		else if (this.failure instanceof RuntimeException failed) {
			throw failed;
		}
		else if (this.error != 0) {
			refuse(this.error);
		}
	}

	/**
	 * Without what was written beside the error: the server would send back what it got.
	 */
	private void refuse(int status) throws IOException {
		resetBuffer();
		super.sendError(status);
	}

}
