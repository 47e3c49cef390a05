package org.hipnerveguide.site;

import java.time.Duration;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets readers go elsewhere before a node ends. It is no longer ready by then, but
 * whoever sends it readers has yet to see that: for a while it goes on answering, and
 * asks with every answer not to be asked again on that connection.
 */
@Component
class Drain implements SmartLifecycle, HttpConfiguration.Customizer {

	private final Duration time;

	private volatile boolean running;

	private volatile boolean draining;

	Drain(SiteSettings settings) {
		this.time = settings.drain();
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable answer) {
		if (this.draining) {
			answer.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
		}
		return request;
	}

	/**
	 * Once more as well: a node that was stopped and started keeps its readers.
	 */
	@Override
	public void start() {
		this.draining = false;
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.draining = true;
		try {
			Thread.sleep(this.time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * The first to stop, before the server takes no more connections.
	 */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE;
	}

}
