package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;

import org.springframework.util.Assert;

/**
 * Asks the server for its own pages, within the process, as a reader of whom nothing is
 * known: no cookie, no language, no compression.
 */
final class PageRenderer {

	/**
	 * An attribute of requests from here: they see a release before anybody else.
	 */
	static final String AHEAD = PageRenderer.class.getName() + ".ahead";

	private final Server server;

	private final LocalConnector connector;

	PageRenderer(Server server) {
		this.server = server;
		HttpConfiguration http = new HttpConfiguration();
		http.setSendServerVersion(false);
		this.connector = new LocalConnector(server, new HttpConnectionFactory(http));
		// stops with the server, which does not count it among the open ports
		server.addBean(this.connector);
	}

	/**
	 * Whether a request comes from here.
	 */
	boolean isAsking(Request request) {
		return request.getConnectionMetaData().getConnector() == this.connector;
	}

	/**
	 * Whether the server takes requests.
	 */
	boolean isReady() {
		Connector[] open = this.server.getConnectors();
		return open.length > 0 && Arrays.stream(open).allMatch(Connector::isRunning);
	}

	/**
	 * What the server answers.
	 * @throws IllegalStateException if it does not within ten seconds
	 */
	HttpTester.Response ask(String path) {
		ByteBuffer request = StandardCharsets.UTF_8
			.encode("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		try {
			// the server starts no connector but the open ones
			this.connector.start();
			ByteBuffer answer = this.connector.getResponse(request, 10, TimeUnit.SECONDS);
			Assert.state(answer != null, "no answer in time");
			return HttpTester.parseResponse(answer);
		}
		catch (Exception ex) {
			throw new IllegalStateException("cannot render " + path, ex);
		}
	}

}
