package org.hipnerveguide.site;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;

import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request, for operators who ask for it: what was asked for, what came of
 * it, and how long it took. Never who asked, with what, or what stands after the question
 * mark: the address of a page can hint at somebody's health.
 * <p>
 * It sits in the server, since what the server refuses never reaches the application.
 */
class RequestLog extends ValveBase implements AccessLog {

	/** The name under which operators turn it on. */
	static final String NAME = "requests";

	private static final Logger LOG = LoggerFactory.getLogger(NAME);

	RequestLog() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
	}

	@Override
	public void log(Request request, Response response, long nanoseconds) {
		String path = printable(request.getRequestURI());
		// a probe every few seconds would drown the readers
		if (!LOG.isInfoEnabled() || path.startsWith("/actuator/")) {
			return;
		}
		String method = printable(request.getMethod());
		long bytes = response.getBytesWritten(false);
		long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
		LOG.atInfo()
			.addKeyValue("method", method)
			.addKeyValue("path", path)
			.addKeyValue("status", response.getStatus())
			.addKeyValue("bytes", bytes)
			.addKeyValue("milliseconds", milliseconds)
			.log("{} {} {} {} bytes {} ms", method, path, response.getStatus(), bytes, milliseconds);
	}

	/**
	 * What cannot be read as a request has neither method nor path; and nobody who asks
	 * may write a line of his own.
	 */
	private static String printable(@Nullable String text) {
		return (text != null) ? text.replaceAll("[^\\x21-\\x7e]", "?") : "-";
	}

	@Override
	public void setRequestAttributesEnabled(boolean enabled) {
		// nothing about the client is told, so nothing of it is to be chosen
	}

	@Override
	public boolean getRequestAttributesEnabled() {
		return false;
	}

}
