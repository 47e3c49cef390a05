package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hipnerveguide.HipNerveGuide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The guide in a process of its own, as one of several on a PostgreSQL.
 */
final class Node {

	private static final Duration START = Duration.ofSeconds(120);

	private static final Pattern PORT = Pattern.compile("Jetty started on port (\\d+)");

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Process process;

	private final Path log;

	private int port;

	private Node(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a node without waiting for it.
	 */
	static Node start(Path folder, String database, String... settings) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx256m", "-cp", System.getProperty("java.class.path"), HipNerveGuide.class.getName(),
						"--server.port=0", "--spring.profiles.active=postgres", "--spring.datasource.url=" + database,
						"--spring.datasource.username=postgres", "--logging.config=classpath:logback-killed.xml"));
		command.addAll(List.of(settings));
		try {
			Path log = Files.createTempFile(folder, "node", ".log");
			return new Node(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
					log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Node untilReady() {
		await().atMost(START)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> !this.process.isAlive() || PORT.matcher(log()).find() && isReady());
		assertThat(this.process.isAlive()).as(this::log).isTrue();
		return this;
	}

	Node untilItLogs(String text) {
		await().atMost(START)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> !this.process.isAlive() || log().contains(text));
		assertThat(log()).contains(text);
		return this;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	boolean isReady() {
		return get("/actuator/health/readiness").statusCode() == 200;
	}

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	HttpResponse<String> get(String path) {
		try {
			return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * As a program that asks for an assessment.
	 */
	HttpResponse<String> assess() {
		try {
			return HTTP.send(HttpRequest.newBuilder(address("/api/assessments"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"answers\": [], \"partial\": true}"))
				.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + port() + path);
	}

	int port() {
		if (this.port == 0) {
			Matcher told = PORT.matcher(log());
			assertThat(told.find()).isTrue();
			this.port = Integer.parseInt(told.group(1));
		}
		return this.port;
	}

	/**
	 * As by kill -TERM.
	 */
	void terminate() {
		this.process.destroy();
	}

	/**
	 * As by kill -9.
	 */
	void kill() {
		this.process.destroyForcibly();
		untilEnded();
	}

	void untilEnded() {
		try {
			assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).as(this::log).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
