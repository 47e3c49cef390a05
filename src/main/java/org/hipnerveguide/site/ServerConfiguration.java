package org.hipnerveguide.site;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.hipnerveguide.checker.Assessments;
import org.hipnerveguide.checker.ResultPages;
import org.hipnerveguide.release.Releases;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the server differs from the one that Spring Boot sets up.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class ServerConfiguration {

	/** A form has 4 KB at most: time enough on the worst of lines. */
	private static final Duration BODY = Duration.ofSeconds(30);

	/** Some thousand forms; whoever sends them would fill the memory with more. */
	private static final int BODIES = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 16);

	/**
	 * The system takes the longest page whole, in bytes, so that who reads slowly holds
	 * neither a thread nor one of the few places. Linux lets a program ask for no more by
	 * default.
	 */
	static final int LONGEST_ANSWER = 212_992;

	/**
	 * Who comes while so many wait to be let in is not heard, and knocks again a second
	 * later at best. It is what Linux allows by default; with Java's 50, some thousand
	 * clients took a quarter of a minute to get in, and everybody else as long.
	 */
	private static final int MOST_AT_THE_DOOR = 4096;

	/** The head of a request is one packet or a few. */
	private static final Duration HEAD = Duration.ofSeconds(5);

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> guardedServer(Drain drain, Assessments assessments,
			ResultPages results, MessageSource words) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new BareErrors(words));
			server.setRequestLog(new RequestLog());
			Handler others = new OnAnotherThread(FewAtOnce.around(server.getHandler()));
			Handler first = new AssessmentsFirst(assessments, new ResultsFirst(results, others));
			server.setHandler(new EagerContentHandler(first, new BodiesFirst(BODY, new Semaphore(BODIES))));
			ServerConnector connector = (ServerConnector) server.getConnectors()[0];
			connector.setAcceptedSendBufferSize(LONGEST_ANSWER);
			connector.setAcceptQueueSize(MOST_AT_THE_DOOR);
			connector.addBean(new HeadersInTime(connector.getScheduler(), HEAD));
			HttpConfiguration http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
			// it has 100 KB of each connection that asks twice: 300 of them would take a
			// third of the heap
			http.setHeaderCacheSize(0);
			http.addCustomizer(forwarded());
			http.addCustomizer(drain);
		});
	}

	/**
	 * The threads that read requests answer most of them too; by themselves they would be
	 * half as many as processors.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> readingThreads() {
		return (factory) -> factory.setSelectors(Runtime.getRuntime().availableProcessors());
	}

	/**
	 * An editor's preview renders every page anew.
	 */
	@Bean
	@ConditionalOnProperty(name = "hip-nerve-guide.preview", havingValue = "false", matchIfMissing = true)
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> keptPages(Releases releases) {
		return (factory) -> factory.addServerCustomizers((server) -> keepPages(server, releases));
	}

	private static void keepPages(Server server, Releases releases) {
		PageRenderer renderer = new PageRenderer(server);
		KeptPages pages = new KeptPages(releases, renderer);
		server.setHandler(new PagesFirst(pages, renderer, server.getHandler()));
		releases.beforeEachRelease(pages::prepare);
		releases.afterEachLook(pages::keepUp);
	}

	/**
	 * Believes what a proxy says of the reader's request only from a private network.
	 */
	private static HttpConfiguration.Customizer forwarded() {
		HttpConfiguration.Customizer proxied = new ForwardedRequestCustomizer();
		return (request, headers) -> isNear(request.getConnectionMetaData().getRemoteSocketAddress())
				? proxied.customize(request, headers) : request;
	}

	private static boolean isNear(Object remote) {
		if (!(remote instanceof InetSocketAddress socket)) {
			return false;
		}
		InetAddress address = socket.getAddress();
		boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
		return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
				|| uniqueLocal;
	}

}
