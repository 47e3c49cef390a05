package org.hipnerveguide.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.awaitility.Awaitility;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients who begin to send a form and never end.
 */
@RunningGuide
class BodiesFirstTests {

	/** More than the server has threads. */
	private static final int MANY = 300;

	private static final String BEGINNING = "POST /symptom-checker HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\n\r\nq-age=";

	private static final int LARGE_BYTES = 60_000;

	private static final String LARGE = "POST /symptom-checker HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
			+ "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(LARGE_BYTES) + "\r\n"
			+ "a".repeat(LARGE_BYTES);

	private final Visitor visitor;

	private final List<Socket> endless = new ArrayList<>();

	BodiesFirstTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@AfterEach
	void goAway() throws IOException {
		for (Socket client : this.endless) {
			client.close();
		}
	}

	@Test
	void endlessFormsKeepNobodyWaiting() throws IOException {
		for (int i = 0; i < MANY; i++) {
			begin(this.visitor.port());
		}
		assertThat(this.visitor.post("/symptom-checker", Patient.values()[0].form()).status()).isEqualTo(200);
		assertThat(this.visitor.get("/glossary?not-kept").status()).isEqualTo(200);
		assertThat(this.visitor.get("/actuator/health/liveness").status()).isEqualTo(200);
	}

	@Test
	void whoIsNotDoneInTimeIsHungUpOn() throws Exception {
		try (Guard guard = new Guard()) {
			Socket client = begin(guard.port());
			End.NOT_IN_TIME.of(client);
			assertThat(answer(client)).startsWith("HTTP/1.1 408 ").contains("Connection: close");
		}
	}

	@Test
	void unfinishedBodiesTakeNoMoreThanTheirRoomAndLeaveSomeForAForm() throws Exception {
		try (Guard guard = new Guard()) {
			List<Socket> refused = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				Socket client = beginLarge(guard);
				if (client.getInputStream().available() > 0) {
					refused.add(client);
				}
			}
			assertThat(refused).hasSizeBetween(30, 59);
			assertThat(answer(refused.get(0))).startsWith("HTTP/1.1 503 ")
				.contains("Connection: close", "Retry-After: 5", "Too many people are asking at once");
			assertThat(Wire.ask(guard.port(), BEGINNING + "a".repeat(994)).status()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource
	void roomIsGivenBackHoweverARequestEnds(End end) throws Exception {
		try (Guard guard = new Guard()) {
			end.of(beginLarge(guard));
			Awaitility.await().until(() -> guard.room.availablePermits() == Guard.ROOM);
		}
	}

	/**
	 * Sends 60 KB of 64 and waits until they are kept or refused.
	 */
	private Socket beginLarge(Guard guard) throws IOException {
		int left = guard.room.availablePermits();
		Socket client = begin(guard.port(), LARGE);
		Awaitility.await()
			.until(() -> guard.room.availablePermits() <= left - LARGE_BYTES
					|| client.getInputStream().available() > 0);
		return client;
	}

	private static String answer(Socket client) throws IOException {
		return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
	}

	private Socket begin(int port) throws IOException {
		return begin(port, BEGINNING);
	}

	private Socket begin(int port, String bytes) throws IOException {
		Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
		client.setSoTimeout(10_000);
		this.endless.add(client);
		client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
		return client;
	}

	@ParameterizedTest
	@CsvSource({ "65536, 100 Continue", "65537, 413 Payload Too Large", "99999999, 413 Payload Too Large" })
	void whoAsksFirstIsToldWhetherItIsTooMuchBeforeAnythingIsSent(int length, String answer) throws IOException {
		Socket client = begin(this.visitor.port(), "POST /api/assessments HTTP/1.1\r\nHost: localhost\r\n"
				+ "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
		String line = "HTTP/1.1 " + answer;
		assertThat(new String(client.getInputStream().readNBytes(line.length()), StandardCharsets.US_ASCII))
			.isEqualTo(line);
	}

	/**
	 * How a request can end whose body was not there.
	 */
	enum End {

		ANSWERED {
			@Override
			void of(Socket client) throws IOException {
				send(client, "\r\n0\r\n\r\n");
				assertThat(client.getInputStream().read()).isPositive();
			}
		},

		FAILED {
			@Override
			void of(Socket client) throws IOException {
				send(client, "no chunk");
				assertThat(client.getInputStream().read()).isPositive();
			}
		},

		CLOSED {
			@Override
			void of(Socket client) throws IOException {
				client.close();
			}
		},

		NOT_IN_TIME {
			@Override
			void of(Socket client) throws IOException, InterruptedException {
				String byByte = "\r\n" + "1\r\na\r\n".repeat(100);
				for (int i = 0; client.getInputStream().available() == 0; i++) {
					send(client, byByte.substring(i, i + 1));
					Thread.sleep(50);
				}
			}
		};

		abstract void of(Socket client) throws IOException, InterruptedException;

		private static void send(Socket client, String bytes) throws IOException {
			client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
		}

	}

	/**
	 * A server that has nothing but the guard of bodies, and not found for whoever passes
	 * it.
	 */
	private static final class Guard implements AutoCloseable {

		static final int ROOM = 2 << 20;

		private final Semaphore room = new Semaphore(ROOM);

		private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

		Guard() throws Exception {
			ResourceBundleMessageSource words = new ResourceBundleMessageSource();
			words.setBasename("messages");
			this.server.setErrorHandler(new BareErrors(words));
			this.server.setHandler(
					new EagerContentHandler(new DefaultHandler(), new BodiesFirst(Duration.ofMillis(300), this.room)));
			this.server.start();
		}

		int port() {
			return this.server.getURI().getPort();
		}

		@Override
		public void close() throws Exception {
			this.server.stop();
		}

	}

}
