package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Three processes on one PostgreSQL, from an empty database through an upgrade and back,
 * with readers all the while.
 */
@Tag("fuzz")
class RollingUpgradeTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private static final String ASK = "/api/ask?q=what+is+a+quirkle";

	private static final String RULES = "/api/questionnaire";

	private static final Duration PROMISED = Duration.ofSeconds(10);

	@TempDir
	Path folder;

	private final List<Node> started = new ArrayList<>();

	private final List<Node> nodes = new CopyOnWriteArrayList<>();

	private String database;

	private Path oldContent;

	private Path newContent;

	@BeforeEach
	void makeTwoReleases() {
		this.database = Database.POSTGRESQL.url(this.folder);
		this.oldContent = Sample.shipped(this.folder.resolve("old")).folder();
		this.newContent = Sample.shipped(this.folder.resolve("new"))
			.replace("articles/pinched-nerve-in-hip.md", "Never sleep on it.", "Never fall asleep on it.")
			.append("glossary.yaml", "- {code: quirkle, term: quirkle, text: A quirkle is new., evidence: [E001]}\n")
			.replace("regions/us.yaml", "emergency-number: \"911\"", "emergency-number: \"912\"")
			.change("checker/questionnaire.yaml", (all) -> all.replaceFirst("(?m)^version: .*$", "version: 2030-01-01"))
			.folder();
	}

	@AfterEach
	void stopAll() {
		this.started.forEach(Node::kill);
	}

	@Test
	void nodesStartTogetherAndUpgradeAndGoBackWithoutAFailedRequest() throws Exception {
		for (int i = 0; i < 3; i++) {
			this.nodes.add(start(this.oldContent));
		}
		this.nodes.forEach(Node::untilReady);
		assertThat(releases()).isOne();
		this.nodes.forEach((node) -> assertThat(node.get(ARTICLE).body()).contains("Never sleep on it."));

		Proxy readers = new Proxy(this.nodes);
		readers.start();
		replaceEach(this::startNew);
		this.nodes.forEach((node) -> await().atMost(PROMISED).until(() -> isNew(node)));

		// an old node that starts again by chance
		replace(0, start(this.oldContent).untilReady());
		assertThat(this.nodes.get(0).log()).contains("A newer version of the guide has changed the tables");
		await().atMost(PROMISED).until(() -> isNew(this.nodes.get(0)));

		replaceEach(() -> start(this.oldContent));
		this.nodes.forEach((node) -> await().atMost(PROMISED).until(() -> isNew(node)));
		readers.end();
		System.out.println("Rolling upgrade and back: " + readers);
		assertThat(releases()).isEqualTo(2);
		assertThat(readers.failures).isEmpty();
		assertThat(readers.answered).hasValueGreaterThan(500);
	}

	@Test
	void aReleaseByOneNodeReachesReadersOfAllTogether() {
		for (int i = 0; i < 3; i++) {
			this.nodes.add(start(this.oldContent));
		}
		this.nodes.forEach(Node::untilReady);
		this.nodes.forEach((node) -> await().atMost(Duration.ofSeconds(60)).until(() -> isKept(node.get(ARTICLE))));
		Node publisher = start(this.newContent);
		await().atMost(Duration.ofSeconds(90)).until(() -> releases() == 2);
		long published = System.nanoTime();
		Map<String, Long> milliseconds = new ConcurrentSkipListMap<>();
		Set<Node> shown = new HashSet<>();
		List<String> mixed = new CopyOnWriteArrayList<>();
		List<Thread> readers = this.nodes.stream().map((node) -> new Thread(() -> {
			while (milliseconds.size() < 9) {
				mixed.addAll(mixedPages(node));
				pause(100);
			}
		})).toList();
		readers.forEach(Thread::start);
		await().atMost(PROMISED).pollInterval(Duration.ofMillis(20)).until(() -> {
			for (Node node : this.nodes) {
				List<String> fresh = Stream.of(ARTICLE, ASK, RULES).filter((path) -> isNew(node.get(path))).toList();
				fresh.forEach((path) -> milliseconds.putIfAbsent(path + " of node " + (this.nodes.indexOf(node) + 1),
						(System.nanoTime() - published) / 1_000_000));
				if (shown.contains(node) && fresh.size() < 3) {
					mixed.add("only " + fresh);
				}
				if (!fresh.isEmpty()) {
					shown.add(node);
				}
			}
			return milliseconds.size() == 9;
		});
		System.out.println("Milliseconds until readers got a release: " + milliseconds);
		assertThat(mixed).isEmpty();
		publisher.untilReady();
		this.nodes.forEach((node) -> assertThat(node.log()).doesNotContain("ERROR"));
	}

	/**
	 * Pages that tell of two numbers to call: one in what the database holds, another in
	 * the layout.
	 */
	private static List<String> mixedPages(Node node) {
		return Stream.of("/", "/?rendered", "/warning-signs?rendered")
			.filter((path) -> node.get(path).body().matches("(?s)(?=.*Call (<[^>]*>)*911).*Call (<[^>]*>)*912.*"))
			.toList();
	}

	@Test
	void anOldContentDoesNotReturnUnlessAsked() {
		start(this.oldContent).untilReady().kill();
		start(this.newContent).untilReady().kill();
		Node old = start(this.oldContent).untilReady();
		assertThat(old.log()).contains("Another content has replaced this node's");
		assertThat(isNew(old)).isTrue();
		old.kill();
		Node asked = start(this.oldContent, "--hip-nerve-guide.publish-replaced=true").untilReady();
		assertThat(asked.get(ARTICLE).body()).contains("Never sleep on it.");
	}

	@Test
	void aNewReleaseKilledInTheMiddleIsPublishedByTheNext() {
		List<String> outcomes = new ArrayList<>();
		Node reader = start(this.oldContent).untilReady();
		for (int milliseconds : new int[] { 0, 150, 400, 900 }) {
			Node killed = startNew().untilItLogs("Migrating schema");
			pause(milliseconds);
			killed.kill();
			assertThat(releases()).isBetween(1, 2);
			outcomes.add((releases() == 1) ? "old" : "new");
			assertThat(reader.get("/glossary?again").body().contains("A quirkle is new.")).isEqualTo(releases() == 2);
		}
		long begin = System.nanoTime();
		Node next = startNew().untilReady();
		System.out.printf("Content in PostgreSQL after each kill -9: %s; the next node was ready after %d ms%n",
				outcomes, (System.nanoTime() - begin) / 1_000_000);
		assertThat(isNew(next)).isTrue();
		await().atMost(PROMISED).until(() -> isNew(reader));
	}

	/**
	 * As in another region, where a copy of the database may only be read.
	 */
	@Test
	void aNodeThatMayOnlyReadServesWhatOthersPublish() {
		start(this.newContent).untilReady().kill();
		new JdbcTemplate(new DriverManagerDataSource(this.database, "postgres", "")).execute("alter database "
				+ this.database.replaceFirst(".*/(test_\\d+).*", "$1") + " set default_transaction_read_only = on");
		Node reader = start(this.oldContent, "--spring.flyway.enabled=false").untilReady();
		assertThat(isNew(reader)).isTrue();
		assertThat(reader.get("/glossary?rendered").statusCode()).isEqualTo(200);
	}

	private interface Start {

		Node node();

	}

	private void replaceEach(Start start) {
		for (int i = 0; i < this.nodes.size(); i++) {
			replace(i, start.node().untilReady());
		}
	}

	/**
	 * As a rolling upgrade does: the next is ready before the last is told to end.
	 */
	private void replace(int place, Node next) {
		Node last = this.nodes.set(place, next);
		last.terminate();
		last.untilEnded();
	}

	private Node start(Path content, String... settings) {
		List<String> all = new ArrayList<>(List.of(settings));
		all.add("--hip-nerve-guide.content=" + content);
		Node node = Node.start(this.folder, this.database, all.toArray(String[]::new));
		this.started.add(node);
		return node;
	}

	/**
	 * A later version: it brings a migration of its own.
	 */
	private Node startNew() {
		Path migrations = this.folder.resolve("migrations");
		try {
			Files.createDirectories(migrations);
			Files.writeString(migrations.resolve("V1000__later.sql"), """
					alter table article add column video varchar;
					create table video (address varchar primary key, article varchar not null references article);
					""");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return start(this.newContent, "--spring.flyway.locations=classpath:db/migration,filesystem:" + migrations);
	}

	private int releases() {
		return new JdbcTemplate(new DriverManagerDataSource(this.database, "postgres", "")).queryForObject(
				"select count(*) from flyway_schema_history where description = 'content' and success", Integer.class);
	}

	private static boolean isNew(Node node) {
		return List.of(ARTICLE, ASK, RULES).stream().map(node::get).allMatch(RollingUpgradeTests::isNew);
	}

	private static boolean isNew(HttpResponse<String> reply) {
		return reply.statusCode() == 200
				&& reply.body().matches("(?s).*(Never fall asleep on it|A quirkle is new|2030-01-01).*");
	}

	private static boolean isKept(HttpResponse<String> reply) {
		return reply.headers().firstValue("ETag").orElse("W/").startsWith("\"");
	}

	private static void pause(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Readers behind a proxy that asks the next node when one does not let it in, as
	 * every proxy does.
	 */
	private static final class Proxy {

		private static final List<Function<Node, HttpResponse<String>>> WISHES = List.of((node) -> node.get(ARTICLE),
				Node::assess, (node) -> node.get("/symptom-checker"), (node) -> node.get("/ask?q=numb+thigh"),
				(node) -> node.get("/glossary?rendered"));

		private final AtomicInteger answered = new AtomicInteger();

		private final AtomicInteger passedOn = new AtomicInteger();

		private final List<String> failures = new CopyOnWriteArrayList<>();

		private final List<Node> nodes;

		private final List<Thread> readers = new ArrayList<>();

		private volatile boolean open = true;

		Proxy(List<Node> nodes) {
			this.nodes = nodes;
		}

		void start() {
			for (int i = 0; i < 4; i++) {
				Thread reader = new Thread(this::read, "reader");
				this.readers.add(reader);
				reader.start();
			}
		}

		void end() throws InterruptedException {
			this.open = false;
			for (Thread reader : this.readers) {
				reader.join();
			}
		}

		private void read() {
			for (int i = 0; this.open; i++) {
				Function<Node, HttpResponse<String>> wish = WISHES.get(i % WISHES.size());
				for (int node = i; !isAnswered(wish, node); node++) {
					this.passedOn.incrementAndGet();
				}
				pause(20);
			}
		}

		private boolean isAnswered(Function<Node, HttpResponse<String>> wish, int node) {
			try {
				HttpResponse<String> reply = wish.apply(this.nodes.get(node % this.nodes.size()));
				if (reply.statusCode() == 200) {
					this.answered.incrementAndGet();
				}
				else {
					this.failures.add(reply.statusCode() + " " + reply.uri());
				}
			}
			catch (UncheckedIOException ex) {
				if (ex.getCause() instanceof ConnectException) {
					return false;
				}
				this.failures.add(ex.getCause().toString());
			}
			return true;
		}

		@Override
		public String toString() {
			return this.answered + " requests answered, " + this.passedOn + " passed on to the next node, failed "
					+ this.failures;
		}

	}

}
