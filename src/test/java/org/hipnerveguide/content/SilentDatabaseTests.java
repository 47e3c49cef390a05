package org.hipnerveguide.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A PostgreSQL that falls silent for a minute, as behind a broken line: connections stay
 * open and nothing comes back. Then it returns.
 */
@Tag("fuzz")
class SilentDatabaseTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	/**
	 * More than the server has threads, and all of them ask for what needs the database.
	 */
	private static final int CROWD = 300;

	private static final Duration MINUTE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private Line line;

	private Node node;

	@BeforeEach
	void startBehindALine() {
		URI database = URI.create(Database.POSTGRESQL.url(this.folder).substring("jdbc:".length()));
		this.line = new Line(database.getPort());
		this.node = Node
			.start(this.folder,
					"jdbc:postgresql://localhost:" + this.line.port() + database.getPath() + "?sslmode=disable")
			.untilReady();
		for (String path : List.of(ARTICLE, "/", "/symptom-checker")) {
			await().atMost(MINUTE)
				.until(() -> this.node.get(path).headers().firstValue("ETag").orElse("W/").startsWith("\""));
		}
	}

	@AfterEach
	void stop() {
		this.node.kill();
		this.line.close();
	}

	@Test
	void pagesAndTheCheckerGoOnWhileReadinessTellsTheTruth() throws Exception {
		assertThat(this.node.assess().statusCode()).isEqualTo(200);
		AtomicBoolean silent = new AtomicBoolean(true);
		AtomicInteger refused = new AtomicInteger();
		AtomicInteger broken = new AtomicInteger();
		List<Thread> crowd = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			crowd.add(new Thread(() -> {
				while (silent.get()) {
					int status = this.node.get("/glossary?rendered").statusCode();
					(status == 503 ? refused : broken).incrementAndGet();
				}
			}));
		}
		this.line.fallSilent();
		long begin = System.nanoTime();
		crowd.forEach(Thread::start);
		long unready = 0;
		List<Long> pages = new ArrayList<>();
		List<Long> assessments = new ArrayList<>();
		List<Integer> others = new CopyOnWriteArrayList<>();
		while (System.nanoTime() - begin < MINUTE.toNanos()) {
			pages.add(time(() -> this.node.get(ARTICLE), others));
			assessments.add(time(this.node::assess, others));
			if (unready == 0 && !this.node.isReady()) {
				unready = (System.nanoTime() - begin) / 1_000_000;
			}
			assertThat(this.node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
			Thread.sleep(100);
		}
		assertThat(this.node.isReady()).isFalse();
		silent.set(false);
		long back = System.nanoTime();
		this.line.speakAgain();
		await().atMost(MINUTE).until(this.node::isReady);
		System.out.printf(
				"PostgreSQL silent for a minute: not ready after %d ms; %d pages, longest %d ms, p99 %d ms; %d assessments, "
						+ "longest %d ms, p99 %d ms; others refused with 503: %d, otherwise %d; ready %d ms after its return%n",
				unready, pages.size(), p(pages, 1), p(pages, 0.99), assessments.size(), p(assessments, 1),
				p(assessments, 0.99), refused.get(), broken.get(), (System.nanoTime() - back) / 1_000_000);
		for (Thread reader : crowd) {
			reader.join();
		}
		assertThat(others).isEmpty();
		assertThat(unready).isBetween(1L, 30_000L);
		assertThat(p(assessments, 1)).isLessThan(10_000);
		assertThat(this.node.get("/glossary?rendered").statusCode()).isEqualTo(200);
	}

	private static long time(Supplier<HttpResponse<String>> request, List<Integer> others) {
		long begin = System.nanoTime();
		int status = request.get().statusCode();
		if (status != 200) {
			others.add(status);
		}
		return (System.nanoTime() - begin) / 1_000_000;
	}

	private static long p(List<Long> times, double share) {
		return times.stream().sorted().toList().get((int) Math.min(times.size() - 1, times.size() * share));
	}

	/**
	 * A line to the database that can fall silent without being cut.
	 */
	private static final class Line implements AutoCloseable {

		private final ServerSocket entrance;

		private final int database;

		private volatile boolean silent;

		Line(int database) {
			try {
				this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.database = database;
			inBackground(() -> {
				while (true) {
					Socket client = this.entrance.accept();
					Socket server = new Socket(InetAddress.getLoopbackAddress(), this.database);
					inBackground(() -> pass(client, server));
					inBackground(() -> pass(server, client));
				}
			});
		}

		int port() {
			return this.entrance.getLocalPort();
		}

		void fallSilent() {
			this.silent = true;
		}

		void speakAgain() {
			this.silent = false;
		}

		/**
		 * What comes while it is silent is lost, and so is the rest of that connection.
		 */
		private void pass(Socket from, Socket to) throws IOException, InterruptedException {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] bytes = new byte[8192];
			for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
				if (this.silent) {
					while (true) {
						Thread.sleep(1000);
					}
				}
				out.write(bytes, 0, count);
			}
			to.close();
		}

		@Override
		public void close() {
			try {
				this.entrance.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void inBackground(Transfer transfer) {
			Thread thread = new Thread(() -> {
				try {
					transfer.run();
				}
				catch (IOException | InterruptedException ex) {
					// closed
				}
			});
			thread.setDaemon(true);
			thread.start();
		}

		private interface Transfer {

			void run() throws IOException, InterruptedException;

		}

	}

}
