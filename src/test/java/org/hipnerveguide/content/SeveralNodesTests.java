package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.hipnerveguide.HipNerveGuide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one PostgreSQL: one publishes, readers of the other see it; and both go on
 * when the database is gone.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesTests {

	private static final String ARTICLE = "/symptoms-guide/hip-nerve";

	/** The urgency card, which the database tells, and the link of every page. */
	private static final Pattern CALL = Pattern.compile("Call (?:<[^>]*>)*(\\d{3})\\b");

	private static final Duration PROMISED = Duration.ofSeconds(10);

	@TempDir
	private static Path folder;

	private static String database;

	private static Sample content;

	private static ConfigurableApplicationContext publisher;

	private static ConfigurableApplicationContext other;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeAll
	static void startTwoNodes() {
		content = Sample.good(folder.resolve("content"));
		database = Database.POSTGRESQL.url(folder);
		publisher = start();
		other = start();
	}

	@AfterAll
	static void stop() {
		publisher.close();
		other.close();
	}

	private static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(HipNerveGuide.class).run("--server.port=0", "--spring.main.banner-mode=off",
				"--hip-nerve-guide.content=" + folder.resolve("content"), "--spring.datasource.url=" + database,
				"--spring.datasource.username=postgres", "--spring.datasource.hikari.connection-timeout=1000");
	}

	@Test
	@Order(1)
	void aReleaseByOneNodeReachesReadersOfTheOther() {
		await().atMost(Duration.ofSeconds(60)).until(() -> isKept(get(other, ARTICLE)));
		assertThat(get(other, ARTICLE).body()).contains("Move often.");
		assertThat(assess(other)).contains("Start at home");
		content.replace("articles/hip-nerve.md", "Move often. [E002]", "Move every hour. [E002]")
			.replace("checker/levels.yaml", "action: Start at home", "action: Rest at home");
		publisher.getBean(ContentMigration.class).readAgain();
		publisher.getBean(Flyway.class).migrate();
		await().atMost(PROMISED)
			.untilAsserted(() -> assertThat(get(other, ARTICLE)).matches(SeveralNodesTests::isKept)
				.extracting(HttpResponse::body)
				.asString()
				.contains("Move every hour."));
		assertThat(assess(other)).contains("Rest at home");
	}

	@Test
	@Order(2)
	void noPageIsMadeOfTwoReleases() {
		await().atMost(Duration.ofSeconds(60)).until(() -> isKept(get(other, "/")));
		for (String number : List.of("912", "913", "914")) {
			content.change("regions/us.yaml",
					(all) -> all.replaceFirst("emergency-number: .*", "emergency-number: \"" + number + "\""));
			publisher.getBean(ContentMigration.class).readAgain();
			publisher.getBean(Flyway.class).migrate();
			await().atMost(PROMISED).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
				Set<String> rendered = numbers(get(other, "/?rendered"));
				Set<String> kept = numbers(get(other, "/"));
				if (rendered.size() != 1 || kept.size() != 1) {
					throw new IllegalStateException("a page tells to call " + rendered + ", a kept one " + kept);
				}
				assertThat(List.of(rendered, kept)).allMatch(Set.of(number)::equals);
			});
		}
	}

	private static Set<String> numbers(HttpResponse<String> page) {
		return CALL.matcher(page.body()).results().map((call) -> call.group(1)).collect(Collectors.toSet());
	}

	@Test
	@Order(3)
	void withoutTheDatabasePagesAndFormGoOn() {
		await().atMost(Duration.ofSeconds(60)).until(() -> isKept(get(other, "/symptom-checker")));
		new JdbcTemplate(new DriverManagerDataSource(database.replaceFirst("/test_\\d+", "/postgres"), "postgres", ""))
			.execute("drop database " + database.replaceFirst(".*/(test_\\d+).*", "$1") + " with (force)");
		for (String path : new String[] { "/", ARTICLE, "/symptom-checker", "/glossary", "/sitemap.xml" }) {
			assertThat(get(other, path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(get(other, "/api/questionnaire").statusCode()).isEqualTo(200);
		assertThat(send(other, "/symptom-checker", "POST").statusCode()).isEqualTo(400);
	}

	@Test
	@Order(4)
	void withoutTheDatabaseANodeIsAliveAndNotReady() {
		await().atMost(PROMISED).until(() -> get(other, "/actuator/health/readiness").statusCode() == 503);
		assertThat(get(other, "/actuator/health/liveness").statusCode()).isEqualTo(200);
	}

	/**
	 * A crawler drops what is not found, and comes back for the rest.
	 */
	@Test
	@Order(5)
	void withoutTheDatabaseWhatNeedsItIsRefusedAtOnceAndNotCalledUnknown(CapturedOutput output) {
		int before = output.getAll().length();
		long begin = System.nanoTime();
		for (String path : List.of(ARTICLE + "?rendered", "/symptoms-guide/no-such-article", "/feed.xml?rendered")) {
			HttpResponse<String> refusal = get(other, path);
			assertThat(refusal.statusCode()).as(path).isEqualTo(503);
			assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
		assertThat(get(other, "/no-such-page").statusCode()).isEqualTo(404);
		List<String> log = output.getAll().substring(before).lines().toList();
		assertThat(log).filteredOn((line) -> line.contains("could not be read")).hasSizeGreaterThanOrEqualTo(3);
		// the server tells of what it did not expect, with a stack trace
		assertThat(log).filteredOn((line) -> line.contains("ServletChannel"))
			.noneMatch((line) -> line.contains("/symptoms-guide/") || line.contains("/feed.xml"));
	}

	private static boolean isKept(HttpResponse<String> reply) {
		return reply.headers().firstValue("ETag").orElse("W/").startsWith("\"");
	}

	private String assess(ConfigurableApplicationContext node) {
		return send(request(node, "/api/assessments").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"answers\": [], \"partial\": true}"))).body();
	}

	private HttpResponse<String> get(ConfigurableApplicationContext node, String path) {
		return send(node, path, "GET");
	}

	private HttpResponse<String> send(ConfigurableApplicationContext node, String path, String method) {
		return send(request(node, path).method(method, BodyPublishers.noBody()));
	}

	private static HttpRequest.Builder request(ConfigurableApplicationContext node, String path) {
		String port = node.getEnvironment().getRequiredProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
