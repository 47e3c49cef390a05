package org.hipnerveguide.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A node that is told to end (SIGTERM) while readers ask as fast as they can, each on a
 * connection that is kept open.
 */
@Tag("fuzz")
class DrainTests {

	private static final int READERS = 16;

	private static final String ASSESSMENT = "{\"answers\": [\"pain-4\"], \"partial\": true}";

	private static final List<String> WISHES = List.of(get("/symptoms-guide/pinched-nerve-in-hip"),
			"POST /api/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
					+ ASSESSMENT.length() + "\r\n\r\n" + ASSESSMENT,
			get("/"), get("/symptom-checker"), get("/ask?q=numb+thigh"), get("/glossary?rendered"));

	@TempDir
	Path folder;

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger turnedAway = new AtomicInteger();

	private final List<String> dropped = new CopyOnWriteArrayList<>();

	private volatile boolean ready = true;

	@Test
	void aNodeThatEndsDropsNoRequest() throws Exception {
		Node node = Node.start(this.folder, Database.POSTGRESQL.url(this.folder)).untilReady();
		List<Thread> readers = new ArrayList<>();
		for (int i = 0; i < READERS; i++) {
			int first = i;
			Thread reader = new Thread(() -> read(node.port(), first), "reader");
			readers.add(reader);
			reader.start();
		}
		Thread.sleep(10_000);
		int before = this.answered.get();
		long begin = System.nanoTime();
		node.terminate();
		// as a proxy that asks now and then
		await().pollInterval(Duration.ofSeconds(1)).until(() -> !node.isReady());
		this.ready = false;
		for (Thread reader : readers) {
			reader.join();
		}
		assertThat(node.isAlive()).isTrue();
		node.untilEnded();
		long milliseconds = (System.nanoTime() - begin) / 1_000_000;
		System.out.printf(
				"SIGTERM: %d answered in the 10 s before, %d in the %d ms until it ended, "
						+ "%d readers told to come elsewhere, dropped %d %s%n",
				before, this.answered.get() - before, milliseconds, this.turnedAway.get(), this.dropped.size(),
				this.dropped);
		assertThat(this.dropped).isEmpty();
		assertThat(node.log()).doesNotContain("ERROR");
	}

	/**
	 * Comes back until the node is known not to be ready.
	 */
	private void read(int port, int first) {
		for (int i = first; this.ready;) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
				socket.setSoTimeout(20_000);
				InputStream answers = new BufferedInputStream(socket.getInputStream());
				boolean open = true;
				for (int asked = 0; open; asked++) {
					open = isAnswered(socket, answers, WISHES.get(i++ % WISHES.size()), asked);
				}
				this.turnedAway.incrementAndGet();
			}
			catch (IOException ex) {
				this.dropped.add(ex.toString());
			}
		}
	}

	/**
	 * Whether the connection can be used again.
	 */
	private boolean isAnswered(Socket socket, InputStream answers, String wish, int asked) throws IOException {
		try {
			socket.getOutputStream().write(wish.getBytes(StandardCharsets.US_ASCII));
			String head = readAnswer(answers);
			if (head.startsWith("HTTP/1.1 200 ")) {
				this.answered.incrementAndGet();
			}
			else {
				this.dropped.add(head.lines().findFirst().orElse("") + " " + wish.lines().findFirst().orElse(""));
			}
			return !head.toLowerCase(Locale.ROOT).contains("connection: close");
		}
		catch (IOException ex) {
			this.dropped.add(ex + " after " + asked + " on the same connection");
			throw ex;
		}
	}

	private static String readAnswer(InputStream stream) throws IOException {
		String head = readUntil(stream, "\r\n\r\n");
		String headers = head.toLowerCase(Locale.ROOT);
		if (headers.contains("transfer-encoding: chunked")) {
			int size = -1;
			while (size != 0) {
				size = Integer.parseInt(readUntil(stream, "\r\n").trim(), 16);
				stream.readNBytes(size);
				readUntil(stream, "\r\n");
			}
		}
		else if (!headers.contains("content-length: ")) {
			assertThat(headers).contains("connection: close");
			stream.readAllBytes();
		}
		else {
			int length = Integer.parseInt(headers.replaceFirst("(?s).*content-length: (\\d+).*", "$1"));
			if (stream.readNBytes(length).length < length) {
				throw new EOFException("half an answer");
			}
		}
		return head;
	}

	private static String readUntil(InputStream stream, String end) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
			int next = stream.read();
			if (next < 0) {
				throw new EOFException((bytes.size() > 0) ? "half an answer" : "no answer");
			}
			bytes.write(next);
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	private static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
	}

}
