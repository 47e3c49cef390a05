package org.hipnerveguide.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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
		Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		server.setHandler(new EagerContentHandler(new DefaultHandler(), new BodiesFirst(Duration.ofMillis(300))));
		server.start();
		try {
			Socket client = begin(server.getURI().getPort());
			while (client.getInputStream().available() == 0) {
				client.getOutputStream().write('a');
				Thread.sleep(50);
			}
			assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
				.startsWith("HTTP/1.1 408 ")
				.contains("Connection: close");
		}
		finally {
			server.stop();
		}
	}

	private Socket begin(int port) throws IOException {
		Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
		client.setSoTimeout(10_000);
		this.endless.add(client);
		client.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
		return client;
	}

}
