package org.hipnerveguide.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What operators see of the guide, and what even they do not see of its readers.
 */
@RunningGuide
class OperatorTests {

	/** In an address only where somebody puts it there. */
	private static final String PRIVATE = "my-neighbour-was-here-4711";

	private final Visitor visitor;

	private final JdbcClient database;

	OperatorTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		// the first visit waits for all pages to be kept, in many requests
		visitor.get("/");
		this.database = database;
	}

	@Test
	void theStartIsToldInOneLine(@Autowired StartLine line) {
		assertThat(line.text()).matches("Hip Nerve Guide [^,]+, region us, content of \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z, "
				+ "rule book \\d[\\d.-]*, database H2 [\\d.]+ in memory");
	}

	@Test
	void requestsAreNotLoggedUnlessAsked() {
		assertThat(LoggerFactory.getLogger(RequestLog.NAME).isErrorEnabled()).isFalse();
	}

	@Test
	void aRequestIsOneLineOfWhatWasAskedAndWhatCameOfIt() {
		assertThat(logged(() -> this.visitor.get("/glossary"))).singleElement().satisfies((event) -> {
			assertThat(event.getFormattedMessage()).matches("GET /glossary 200 \\d{4,} bytes \\d+ ms");
			assertThat(event.getKeyValuePairs()).extracting((pair) -> pair.key)
				.containsExactly("method", "path", "status", "bytes", "milliseconds");
		});
	}

	@Test
	void keptPagesAreLoggedToo() {
		assertThat(this.visitor.get("/robots.txt").header("ETag").orElseThrow()).startsWith("\"");
		assertThat(logged(() -> this.visitor.get("/robots.txt"))).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.matches("GET /robots.txt 200 \\d{2,} bytes \\d+ ms");
	}

	@Test
	void aRequestLogTellsNothingOfWhoAsked() {
		List<ILoggingEvent> events = logged(() -> {
			this.visitor.get("/glossary?q=" + PRIVATE, "User-Agent", PRIVATE, "Referer", "http://" + PRIVATE,
					"X-Forwarded-For", "203.0.113.7", "Cookie", "name=" + PRIVATE, "X-Request-Id", PRIVATE);
			this.visitor.post("/symptom-checker", Patient.values()[0].form() + "&q-injury=" + PRIVATE);
			this.visitor.post("/api/assessments?" + PRIVATE, "application/json", PRIVATE.getBytes());
		});
		assertThat(events).hasSize(3)
			.allSatisfy((event) -> assertThat(
					event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap())
				.doesNotContain(PRIVATE, "203.0.113.7", "127.0.0.1", "?", Patient.values()[0].answers().get(0)));
	}

	@Test
	void whatTheServerRefusesIsLoggedToo() {
		assertThat(logged(() -> ask("GET /css/..%2fa HTTP/1.1\r\nHost: a\r\n"))).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.startsWith("GET /css/..%2fa 400 ");
		assertThat(logged(() -> ask("GET / NONSENSE\r\n"))).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.matches("\\S+ \\S+ 505 .*");
	}

	@Test
	void nobodyWritesALineOfHisOwn() {
		List<ILoggingEvent> events = logged(() -> {
			for (String address : List.of("/a%0d%0aGET%20/b", "/a\rGET", "/a\u0001\u001b[31m", "/\u00e9\u0085x",
					"/a\"b", "/a\u0000b", "/a\tb")) {
				ask("GET " + address + " HTTP/1.1\r\nHost: a\r\n");
				ask("G\u001bT" + address + " / HTTP/1.1\r\nHost: a\r\n");
			}
		});
		assertThat(events).hasSizeGreaterThanOrEqualTo(14)
			.allSatisfy((event) -> assertThat(event.getFormattedMessage()).matches("[\\x20-\\x7e]+"));
	}

	@Test
	void probesAreNotLogged() {
		assertThat(logged(() -> this.visitor.get("/actuator/health/readiness"))).isEmpty();
	}

	@Test
	void aGuideWithoutItsContentIsAliveAndNotReady(@Autowired HealthEndpoint health) {
		Object published = this.database.sql("select published_at from content_release").query().singleValue();
		this.database.sql("delete from content_release").update();
		try {
			await().until(() -> health.healthForPath("readiness").getStatus().equals(Status.DOWN));
			assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
		}
		finally {
			this.database.sql("insert into content_release (id, published_at) values (1, ?)").param(published).update();
		}
		await().until(() -> health.healthForPath("readiness").getStatus().equals(Status.UP));
	}

	@Test
	void countsTellNothingPersonal(@Autowired MeterRegistry counts) {
		this.visitor.get("/symptoms-guide/" + PRIVATE + "?q=" + PRIVATE, "User-Agent", PRIVATE);
		this.visitor.get("/" + PRIVATE);
		this.visitor.get("/glossary/", "Host-Name", PRIVATE);
		this.visitor.send("BREW" + PRIVATE.toUpperCase().replaceAll("\\W", ""), "/");
		this.visitor.post("/symptom-checker", Patient.values()[0].form());
		assertThat(tags(counts)).anyMatch((tag) -> tag.equals("uri=/symptoms-guide/{slug}"))
			.noneMatch((tag) -> tag.toLowerCase().contains("neighbour"))
			.noneMatch((tag) -> tag.contains("127.0.0.1"))
			.noneMatch((tag) -> Patient.values()[0].answers().stream().anyMatch(tag::contains));
	}

	/**
	 * Otherwise anybody could fill the memory with made-up addresses.
	 */
	@Test
	void countsDoNotGrowWithWhatIsAskedFor(@Autowired MeterRegistry counts) {
		askForManyThings("a");
		int before = counts.getMeters().size();
		askForManyThings("b");
		assertThat(counts.getMeters()).hasSize(before);
	}

	private void askForManyThings(String what) {
		for (int i = 0; i < 20; i++) {
			this.visitor.get("/" + what + i);
			this.visitor.get("/symptoms-guide/" + what + i);
			this.visitor.get("/tags/" + what + i + "/" + i);
			this.visitor.get("/css/" + what + i + ".css");
			this.visitor.send(("M" + what + i).toUpperCase(), "/");
		}
	}

	private static Set<String> tags(MeterRegistry counts) {
		return counts.getMeters()
			.stream()
			.map(Meter::getId)
			.flatMap((id) -> id.getTags().stream())
			.map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
			.collect(Collectors.toSet());
	}

	private void ask(String request) {
		Wire.ask(this.visitor.port(), request + "Connection: close\r\n\r\n");
	}

	/**
	 * What is logged of requests while an operator wants it.
	 */
	private static List<ILoggingEvent> logged(Runnable requests) {
		Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.NAME);
		ListAppender<ILoggingEvent> events = new ListAppender<>();
		events.start();
		// the lines of earlier requests may still be on their way
		sleep(300);
		logger.addAppender(events);
		logger.setLevel(Level.INFO);
		try {
			requests.run();
			// the server writes its line after the last byte of the answer
			for (int i = 0; i < 20 && events.list.isEmpty(); i++) {
				sleep(50);
			}
			sleep(50);
		}
		finally {
			logger.setLevel(Level.OFF);
			logger.detachAppender(events);
		}
		return List.copyOf(events.list);
	}

	private static void sleep(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
