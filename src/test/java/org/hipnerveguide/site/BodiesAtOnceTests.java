package org.hipnerveguide.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients who begin to send a form and never end.
 */
@RunningGuide
class BodiesAtOnceTests {

	private static final String BEGINNING = "POST /symptom-checker HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\n\r\nq-age=";

	private final Visitor visitor;

	BodiesAtOnceTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	/**
	 * More clients than the server has threads.
	 */
	@Test
	void readersAreServedWhileBodiesDoNotEnd() throws IOException {
		String form = Patient.values()[0].form();
		List<Socket> endless = new ArrayList<>();
		try {
			for (int i = 0; i < 300; i++) {
				Socket client = new Socket(InetAddress.getLoopbackAddress(), this.visitor.port());
				client.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
				endless.add(client);
			}
			Awaitility.await()
				.atMost(Duration.ofSeconds(15))
				.until(() -> this.visitor.post("/symptom-checker", form).status() == 503);
			Reply refused = this.visitor.post("/symptom-checker", form);
			assertThat(refused.header("Retry-After")).contains("10");
			assertThat(refused.header("Content-Security-Policy")).isPresent();
			assertThat(this.visitor.get("/robots.txt").status()).isEqualTo(200);
			assertThat(this.visitor.get("/symptoms-guide/pinched-nerve-in-hip").status()).isEqualTo(200);
			assertThat(this.visitor.get("/actuator/health/liveness").status()).isEqualTo(200);
		}
		finally {
			for (Socket client : endless) {
				client.close();
			}
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.until(() -> this.visitor.post("/symptom-checker", form).status() == 200);
	}

}
