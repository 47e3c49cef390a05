package org.hipnerveguide.site;

import java.time.Duration;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Has only so many requests worked on at once; the others wait without holding a thread,
 * and those who would wait for long are told to come back. With a thread for each, a rush
 * of them would keep the server from taking connections, and readers from kept pages.
 */
final class FewAtOnce extends QoSHandler {

	/** A fifth of the server's threads, several times its processors. */
	static final int MOST = 40;

	private static final int MOST_WAITING = 1000;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	FewAtOnce(Handler handler) {
		super(handler);
		setMaxRequestCount(MOST);
		setMaxSuspendedRequestCount(MOST_WAITING);
		setMaxSuspend(LONGEST_WAIT);
	}

	/**
	 * A node that is busy is not dead; and pages that are kept cost no reader anything.
	 */
	@Override
	protected int getPriority(Request request) {
		boolean first = request.getConnectionMetaData().getConnector() instanceof LocalConnector
				|| Request.getPathInContext(request).startsWith("/actuator/");
		return first ? 1 : 0;
	}

	@Override
	protected void reject(Request request, Response response, Callback callback, int status) {
		response.getHeaders().put(HttpHeader.RETRY_AFTER, LONGEST_WAIT.toSeconds());
		super.reject(request, response, callback, status);
	}

}
