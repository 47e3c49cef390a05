package org.hipnerveguide.site;

import java.time.Duration;
import java.util.stream.LongStream;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Has only so many requests worked on at once; the others wait without holding a thread,
 * and those who would wait for long are told to come back. With a thread for each, a rush
 * of them would fill the memory and keep the server from taking connections.
 */
final class FewAtOnce extends QoSHandler {

	/**
	 * Pages that are made anew take some megabytes each while they are made, and are made
	 * no sooner than processors make them.
	 */
	private static final int EACH = within(2, 20, Runtime.getRuntime().maxMemory() / (20 * 1024 * 1024),
			3L * Runtime.getRuntime().availableProcessors());

	private static final int MOST_WAITING = 1000;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private FewAtOnce(Handler handler) {
		super(handler);
		setMaxRequestCount(EACH);
		setMaxSuspendedRequestCount(MOST_WAITING);
		setMaxSuspend(LONGEST_WAIT);
		// a node that is busy is not dead
		excludePath("/livez", "/readyz", "/actuator/health/liveness", "/actuator/health/readiness");
	}

	/**
	 * Half of the places are for those who read, who may wait for the database, and half
	 * for those who send something, who never do.
	 */
	static Handler around(Handler handler) {
		FewAtOnce reading = new FewAtOnce(handler);
		reading.includeMethod("GET", "HEAD");
		FewAtOnce sending = new FewAtOnce(reading);
		sending.excludeMethod("GET", "HEAD");
		return sending;
	}

	private static int within(int least, int most, long... bounds) {
		return (int) Math.max(least, Math.min(most, LongStream.of(bounds).min().orElse(most)));
	}

	/**
	 * Pages that are kept cost no reader anything.
	 */
	@Override
	protected int getPriority(Request request) {
		return (request.getConnectionMetaData().getConnector() instanceof LocalConnector) ? 1 : 0;
	}

}
