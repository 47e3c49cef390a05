package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;

/**
 * Asks the server for its own pages, within the process, as a reader of whom nothing is
 * known: no cookie, no language, no compression.
 */
final class PageRenderer {

	/**
	 * An attribute of requests from here: they see a release before anybody else.
	 */
	static final String AHEAD = PageRenderer.class.getName() + ".ahead";

	private static final Log LOG = LogFactory.getLog(PageRenderer.class);

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
	 * What the server answers, 504 if that takes longer than ten seconds: one page that
	 * fails must not keep a corrected warning sign on another from its readers.
	 */
	HttpTester.Response ask(String path) {
		ByteBuffer request = StandardCharsets.UTF_8
			.encode("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		try {
			// the server starts no connector but the open ones
			this.connector.start();
			ByteBuffer answer = this.connector.getResponse(request, 10, TimeUnit.SECONDS);
			if (answer != null) {
				return HttpTester.parseResponse(answer);
			}
			LOG.warn("No answer in time to keep as " + path);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("stopped", ex);
		}
		catch (Exception ex) {
			LOG.warn("Cannot render " + path, ex);
		}
		HttpTester.Response none = new HttpTester.Response();
		none.startResponse(HttpVersion.HTTP_1_1, HttpStatus.GATEWAY_TIMEOUT_504, null);
		return none;
	}

}
