package org.hipnerveguide.site;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * More clients than the server has threads, all of whom ask for what costs most.
 */
@RunningGuide
@Tag("fuzz")
class FloodTests {

	private static final int CROWD = 300;

	private static final String FORM = "answer=pain-4&partial=true";

	private static final List<String> EXPENSIVE = List.of(
			"POST /symptom-checker HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: " + FORM.length() + "\r\nConnection: close\r\n\r\n" + FORM,
			get("/ask?q=numb+thigh+and+tingling+toes"), get("/symptom-checker/rules?rendered"),
			get("/glossary?rendered"), get("/sitemap.xml?rendered"));

	private final Visitor visitor;

	private volatile boolean over;

	FloodTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void aFloodKeepsNobodyFromPagesAndNodesFromBeingFoundAlive() throws Exception {
		this.visitor.get("/");
		AtomicInteger answered = new AtomicInteger();
		ConcurrentSkipListMap<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
		List<Thread> crowd = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			String request = EXPENSIVE.get(i % EXPENSIVE.size());
			Thread client = new Thread(() -> {
				while (!this.over) {
					statuses.merge(Wire.ask(this.visitor.port(), request).status(), 1, Integer::sum);
					answered.incrementAndGet();
				}
			});
			crowd.add(client);
			client.start();
		}
		Thread.sleep(1000);
		List<Long> pages = new ArrayList<>();
		List<Long> probes = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			pages.add(milliseconds("/"));
			probes.add(milliseconds("/actuator/health/liveness"));
		}
		this.over = true;
		for (Thread client : crowd) {
			client.join();
		}
		System.out.printf(
				"Flood of %d clients: %d answers with %s; a page on a new connection %d ms at most, a probe %d ms%n",
				CROWD, answered.get(), statuses, most(pages), most(probes));
		// how long it took says more of the machine that server and crowd share
		assertThat(statuses).containsKey(200).doesNotContainKey(500);
	}

	@Test
	void whoSendsAHeadByteByByteIsHungUpOn() throws Exception {
		try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), this.visitor.port())) {
			slow.getOutputStream()
				.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
			long begin = System.nanoTime();
			assertThatIOException().isThrownBy(() -> {
				for (int i = 0; i < 60; i++) {
					slow.getOutputStream().write('a');
					Thread.sleep(500);
				}
			});
			System.out.printf("Hung up on a head that came byte by byte after %d ms%n",
					(System.nanoTime() - begin) / 1_000_000);
		}
	}

	private static long most(List<Long> times) {
		return times.stream().max(Comparator.naturalOrder()).orElseThrow();
	}

	private long milliseconds(String path) {
		long begin = System.nanoTime();
		assertThat(Wire.ask(this.visitor.port(), get(path)).status()).isEqualTo(200);
		return (System.nanoTime() - begin) / 1_000_000;
	}

	private static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
	}

}
