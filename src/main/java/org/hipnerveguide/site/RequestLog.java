package org.hipnerveguide.site;

import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request, for operators who ask for it: what was asked for, what came of
 * it, and how long it took. Never who asked, with what, or what stands after the question
 * mark: the address of a page can hint at somebody's health.
 * <p>
 * It sits in the server, since neither what the server refuses nor a kept page ever
 * reaches the application.
 */
final class RequestLog implements org.eclipse.jetty.server.RequestLog {

	/** The name under which operators turn it on. */
	static final String NAME = "requests";

	private static final Logger LOG = LoggerFactory.getLogger(NAME);

	@Override
	public void log(Request request, Response response) {
		if (!LOG.isInfoEnabled() || !isReader(request)) {
			return;
		}
		String method = printable(request.getMethod());
		String path = printable(request.getHttpURI().getPath());
		long bytes = Response.getContentBytesWritten(response);
		long milliseconds = TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime()));
		LOG.atInfo()
			.addKeyValue("method", method)
			.addKeyValue("path", path)
			.addKeyValue("status", response.getStatus())
			.addKeyValue("bytes", bytes)
			.addKeyValue("milliseconds", milliseconds)
			.log("{} {} {} {} bytes {} ms", method, path, response.getStatus(), bytes, milliseconds);
	}

	/**
	 * The guide asks itself for the pages that it keeps, and a probe every few seconds
	 * would drown the readers.
	 */
	private static boolean isReader(Request request) {
		String path = request.getHttpURI().getPath();
		return !(request.getConnectionMetaData().getConnector() instanceof LocalConnector)
				&& (path == null || !path.startsWith("/actuator/"));
	}

	/**
	 * What cannot be read as a request has neither method nor path; and nobody who asks
	 * may write a line of his own.
	 */
	private static String printable(@Nullable String text) {
		return (text != null) ? text.replaceAll("[^\\x21-\\x7e]", "?") : "-";
	}

}
