package org.hipnerveguide.site;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers of pages that are not done while the database says nothing, more of them than
 * are worked on at once.
 */
class FewAtOnceTests {

	private static final int MORE = 30;

	private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

	private final CountDownLatch silence = new CountDownLatch(1);

	private final List<Socket> crowd = new ArrayList<>();

	@BeforeEach
	void keepEveryPlace() throws Exception {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("messages");
		this.server.setErrorHandler(new BareErrors(words));
		this.server.setHandler(new OnAnotherThread(FewAtOnce.around(new Pages())));
		this.server.start();
		for (int i = 0; i < MORE; i++) {
			Socket reader = new Socket(InetAddress.getLoopbackAddress(), port());
			reader.getOutputStream()
				.write("GET /silent HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			this.crowd.add(reader);
		}
		Awaitility.await().until(this::isEveryPlaceTaken);
	}

	@AfterEach
	void stop() throws Exception {
		this.silence.countDown();
		for (Socket reader : this.crowd) {
			reader.close();
		}
		this.server.stop();
	}

	@Test
	void aNodeIsAskedWhetherItIsAliveAndReadyAtOnce() {
		assertThat(ask("GET", "/actuator/health/liveness", "").status()).isEqualTo(200);
		assertThat(ask("GET", "/actuator/health/readiness", "").status()).isEqualTo(200);
	}

	@Test
	void whoeverSendsAnswersFindsAPlace() {
		assertThat(ask("POST", "/symptom-checker", "Content-Length: 0\r\n").status()).isEqualTo(200);
	}

	@Test
	void aReaderWhoWouldWaitForLongIsToldSoOnAPage() {
		for (String path : List.of("/glossary", "/actuator/made-up")) {
			Wire.Answer answer = ask("GET", path, "Accept: text/html,*/*;q=0.8\r\n");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).contains("5");
			assertThat(answer.header("Content-Security-Policy")).isPresent();
			assertThat(answer.header("Cache-Control")).contains("no-store");
			assertThat(answer.text()).contains("<h1>Too many people are asking at once</h1>",
					"call your emergency number now");
		}
	}

	@Test
	void aProgramIsToldInNoWords() {
		assertThat(ask("GET", "/glossary", "").header("Content-Length")).contains("0");
		assertThat(ask("GET", "/api/questionnaire", "Accept: text/html\r\n").header("Content-Length")).contains("0");
	}

	private boolean isEveryPlaceTaken() {
		return this.server.getDescendant(FewAtOnce.class).getDescendant(FewAtOnce.class).getSuspendedRequestCount() > 0;
	}

	private Wire.Answer ask(String method, String path, String headers) {
		return Wire.ask(port(),
				method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
	}

	private int port() {
		return this.server.getURI().getPort();
	}

	private final class Pages extends Handler.Abstract {

		@Override
		public boolean handle(Request request, Response response, Callback callback) throws Exception {
			if (Request.getPathInContext(request).equals("/silent")) {
				FewAtOnceTests.this.silence.await();
			}
			response.setStatus(200);
			response.write(true, null, callback);
			return true;
		}

	}

}
