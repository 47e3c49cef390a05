package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What stands in the head of every answer: no cookie, no way for another host to take
 * part, and what caches need.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class HeadersTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private final Visitor visitor;

	private final JdbcClient database;

	private final Map<String, Reply> answers = new LinkedHashMap<>();

	HeadersTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
		this.answers.putAll(visitor.site().replies());
		this.answers.put("unknown page", visitor.get("/no-such-page"));
		this.answers.put("unknown picture", visitor.get("/img/no-such-picture.svg"));
		this.answers.put("hidden folder", visitor.get("/WEB-INF/web.xml"));
		this.answers.put("error page", visitor.get("/error"));
		this.answers.put("breakdown", visitor.get(Visitor.BROKEN_PAGE));
		this.answers.put("trailing slash", visitor.get("/glossary/"));
		this.answers.put("HEAD page", visitor.send("HEAD", "/"));
		this.answers.put("HEAD style", visitor.send("HEAD", "/css/site.css"));
		this.answers.put("OPTIONS", visitor.send("OPTIONS", "/"));
		this.answers.put("not modified", visitor.get("/", "If-None-Match", tag("/")));
		this.answers.put("health", visitor.get("/actuator/health"));
		this.answers.put("liveness", visitor.get("/actuator/health/liveness"));
		this.answers.put("readiness", visitor.get("/actuator/health/readiness"));
		this.answers.put("with a cookie", visitor.get("/", "Cookie", "JSESSIONID=0123456789ABCDEF; theme=dark"));
		for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
			this.answers.put(method + " page", visitor.send(method, ARTICLE));
			this.answers.put(method + " picture", visitor.send(method, "/img/nerve-map.svg"));
		}
	}

	@Test
	void nothingSetsACookie() {
		assertThat(statuses()).contains(200, 301, 304, 404, 405, 500);
		assertThat(breaking((reply) -> reply.header("Set-Cookie").isEmpty() && reply.header("Set-Cookie2").isEmpty()))
			.isEmpty();
	}

	@Test
	void onlyThisSiteTakesPartInAPage() {
		Map<String, String> strict = Map.of("default-src", "'none'", "script-src", "'self'", "connect-src", "'self'",
				"style-src", "'self'", "img-src", "'self'", "form-action", "'self'", "base-uri", "'none'",
				"frame-ancestors", "'none'");
		assertThat(breaking((reply) -> reply.response().headers().allValues("Content-Security-Policy").size() == 1))
			.isEmpty();
		assertThat(breaking((reply) -> directives(reply).equals(strict))).isEmpty();
	}

	@Test
	void addressesReadAreToldToNobody() {
		assertThat(breaking("Referrer-Policy", "no-referrer")).isEmpty();
	}

	@Test
	void typesAreNotGuessed() {
		assertThat(breaking("X-Content-Type-Options", "nosniff")).isEmpty();
		assertThat(breaking((reply) -> reply.body().length == 0 || reply.header("Content-Type").isPresent())).isEmpty();
	}

	@Test
	void pagesStandAloneAndUnframed() {
		assertThat(breaking("Cross-Origin-Opener-Policy", "same-origin")).isEmpty();
		assertThat(breaking("Cross-Origin-Resource-Policy", "same-origin")).isEmpty();
		assertThat(breaking("X-Frame-Options", "DENY")).isEmpty();
	}

	@Test
	void noPageMayUseADevice() {
		assertThat(breaking((reply) -> {
			Map<String, String> permissions = Arrays.stream(reply.header("Permissions-Policy").orElse("").split(", "))
				.collect(Collectors.toMap((part) -> part.split("=")[0], (part) -> part.substring(part.indexOf('='))));
			return permissions.keySet()
				.containsAll(List.of("camera", "microphone", "geolocation", "payment", "usb", "accelerometer",
						"gyroscope", "magnetometer", "midi", "display-capture"))
					&& permissions.values().stream().allMatch("=()"::equals);
		})).isEmpty();
	}

	@Test
	void encryptionIsRememberedOnlyWhereThereIsSome() {
		assertThat(breaking((reply) -> reply.header("Strict-Transport-Security").isEmpty())).isEmpty();
		for (String path : List.of("/", "/css/site.css", "/no-such-page", "/glossary/")) {
			assertThat(this.visitor.get(path, "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
				.hasValueSatisfying((value) -> assertThat(Integer.parseInt(value.replaceAll("\\D", "")))
					.isGreaterThanOrEqualTo(31_536_000));
			assertThat(this.visitor.get(path, "X-Forwarded-Proto", "http").header("Strict-Transport-Security"))
				.isEmpty();
		}
	}

	@Test
	void answersDoNotTellWhatServesThem() {
		assertThat(breaking((reply) -> List.of("Server", "X-Powered-By", "Via", "X-Application-Context")
			.stream()
			.allMatch((name) -> reply.header(name).isEmpty()))).isEmpty();
		assertThat(breaking((reply) -> reply.status() < 400
				|| !reply.text().matches("(?s).*(Tomcat|Spring|Whitelabel|Exception|org\\.hipnerveguide|\\tat ).*")))
			.isEmpty();
	}

	@Test
	void anUnchangedPageIsNotSentAgain() {
		for (String path : List.of("/", ARTICLE, "/warning-signs", "/sitemap.xml", "/feed.xml")) {
			Reply unchanged = this.visitor.get(path, "If-None-Match", tag(path));
			assertThat(unchanged.status()).as(path).isEqualTo(304);
			assertThat(unchanged.body()).isEmpty();
			assertThat(unchanged.header("ETag")).contains(tag(path));
			assertThat(this.visitor.get(path, "If-None-Match", "\"a\", " + tag(path)).status()).isEqualTo(304);
			assertThat(this.visitor.get(path, "If-None-Match", "W/\"another\"").status()).isEqualTo(200);
		}
	}

	@Test
	void anUnchangedFileIsNotSentAgain() {
		Reply file = this.visitor.get("/img/nerve-map.svg");
		String modified = file.header("Last-Modified").orElseThrow();
		Reply unchanged = this.visitor.get("/img/nerve-map.svg", "If-Modified-Since", modified);
		assertThat(unchanged.status()).isEqualTo(304);
		assertThat(unchanged.body()).isEmpty();
		assertThat(file.header("Cache-Control")).hasValueSatisfying((value) -> assertThat(value).contains("max-age="));
	}

	@Test
	void aStyleSheetsAddressChangesWithItsBytes() {
		assertThat(this.visitor.site().replies().keySet())
			.anyMatch((path) -> path.matches("/css/site-[0-9a-f]{32}\\.css"))
			.noneMatch("/css/site.css"::equals);
		assertThat(this.visitor.get("/css/site-00000000000000000000000000000000.css").status()).isEqualTo(404);
	}

	@Test
	void headAnswersAsGetWithoutABody() {
		for (String path : List.of("/", ARTICLE, "/img/nerve-map.svg", "/sitemap.xml", "/no-such-page", "/glossary/")) {
			Reply get = this.visitor.get(path);
			Reply head = this.visitor.send("HEAD", path);
			assertThat(head.body()).isEmpty();
			assertThat(head.status()).as(path).isEqualTo(get.status());
			assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
			assertThat(head.header("Location")).isEqualTo(get.header("Location"));
		}
	}

	@Test
	void headTellsNoOtherLengthThanGet() {
		for (String path : List.of("/css/site.css?fresh", "/img/nerve-map.svg?fresh", "/?fresh")) {
			String length = this.visitor.get(path).header("Content-Length").orElseThrow();
			assertThat(this.visitor.send("HEAD", path).header("Content-Length").orElse(length)).as(path)
				.isEqualTo(length);
		}
	}

	@Test
	void anUnchangedAnswerSaysWhatItDependsOn() {
		String tag = this.visitor.get("/?fresh").header("ETag").orElseThrow();
		Reply unchanged = this.visitor.get("/?fresh", "If-None-Match", tag);
		assertThat(unchanged.status()).isEqualTo(304);
		assertThat(unchanged.header("Vary")).contains("Accept-Encoding");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip;q=0", "x-nothing", "identity", "br;q=1.0, gzip;q=0.0" })
	void whoRefusesGzipGetsNone(String accepted) {
		for (String path : List.of("/", "/?fresh", "/ask?q=numb+thigh", "/no-such-page")) {
			assertThat(this.visitor.get(path, "Accept-Encoding", accepted).header("Content-Encoding").orElse("none"))
				.as(path)
				.isNotEqualTo("gzip");
		}
	}

	@Test
	void aTrailingSlashLeadsToThePage() {
		for (String path : this.visitor.sitemap().stream().filter((path) -> !path.equals("/")).toList()) {
			Reply reply = this.visitor.get(path + "/");
			assertThat(reply.status()).isEqualTo(301);
			assertThat(reply.header("Location")).contains(path);
		}
		assertThat(this.visitor.get("/glossary/?q=a%20b").header("Location")).contains("/glossary?q=a%20b");
	}

	@Test
	void noRedirectLeadsAway() {
		for (String path : List.of("//evil.example/", "//evil.example//", "/%09/evil.example/", "///evil.example/",
				"////evil.example/", "///evil.example/..;/", "/.;//evil.example/")) {
			assertThat(this.visitor.get(path).header("Location").orElse("/")).as(path).matches("/([^/\\\\].*)?");
		}
	}

	@Test
	void textTravelsCompressed() throws IOException {
		for (String path : List.of("/", ARTICLE, "/css/site.css", "/img/nerve-map.svg", "/sitemap.xml",
				"/no-such-page")) {
			Reply plain = this.visitor.get(path);
			Reply compressed = this.visitor.get(path, "Accept-Encoding", "gzip");
			assertThat(plain.header("Content-Encoding")).as(path).isEmpty();
			assertThat(compressed.header("Content-Encoding")).as(path).contains("gzip");
			assertThat(compressed.header("Vary").orElse("")).as(path).containsIgnoringCase("accept-encoding");
			assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
				.isEqualTo(plain.body());
		}
	}

	@Test
	void whatIsMadeForOneReaderIsCompressedAndComesWhole() {
		for (String path : List.of("/glossary?for=one", "/no-such-page", "/api/questionnaire")) {
			Reply reply = this.visitor.get(path, "Accept-Encoding", "gzip");
			assertThat(reply.header("Content-Encoding")).as(path).contains("gzip");
			assertThat(reply.header("Content-Length")).as(path).contains(String.valueOf(reply.body().length));
		}
	}

	@Test
	void aMovedArticleIsFoundAtItsNewAddress() {
		this.database.sql("insert into redirect (from_address, to_address) values (?, ?)")
			.params("/symptoms-guide/moved-away", ARTICLE)
			.update();
		release();
		try {
			await().atMost(Duration.ofSeconds(30))
				.until(() -> this.visitor.get("/symptoms-guide/moved-away").status() != 404);
			for (String path : List.of("/symptoms-guide/moved-away", "/symptoms-guide/moved-away?from=letter")) {
				Reply reply = this.visitor.get(path);
				assertThat(reply.status()).isEqualTo(301);
				assertThat(reply.header("Location")).contains(ARTICLE);
				assertThat(reply.header("Set-Cookie")).isEmpty();
				assertThat(directives(reply)).containsEntry("default-src", "'none'");
			}
			assertThat(this.visitor.send("HEAD", "/symptoms-guide/moved-away").status()).isEqualTo(301);
		}
		finally {
			this.database.sql("delete from redirect where from_address = ?")
				.param("/symptoms-guide/moved-away")
				.update();
			release();
		}
	}

	/**
	 * Where articles have moved is read once a release.
	 */
	private void release() {
		this.database.sql("update content_release set published_at = dateadd(second, 1, published_at)").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example\r\n", "Host: evil.example:80\r\n",
			"Host: localhost\r\nX-Forwarded-Host: evil.example\r\n",
			"Host: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 81\r\n",
			"Host: localhost\r\nX-Forwarded-Prefix: /evil.example\r\n",
			"Host: localhost\r\nForwarded: host=evil.example;proto=https\r\n",
			"Host: localhost\r\nX-Original-URL: /evil.example\r\nX-Rewrite-URL: /evil.example\r\n" })
	void aForeignHostChangesNoAddress(String headers) {
		for (String path : List.of("/", "/glossary/", "/sitemap.xml", "/feed.xml", ARTICLE, "/no-such-page",
				"http://evil.example/glossary/")) {
			Wire.Answer answer = Wire.ask(this.visitor.port(),
					"GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
			assertThat(answer.status()).isBetween(200, 404);
			assertThat(answer.text()).doesNotContain("evil.example");
			if (answer.status() == 200 && path.equals(ARTICLE)) {
				assertThat(answer.text()).contains("<link rel=\"canonical\" href=\"" + Visitor.BASE_URL + ARTICLE);
			}
		}
	}

	@Test
	void theActuatorTellsOnlyWhetherTheGuideIsUp() {
		for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
			Reply reply = this.visitor.get(path);
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.text()).contains("\"status\":\"UP\"").doesNotContain("components", "details", "H2");
		}
		for (String name : List.of("", "/", "/env", "/beans", "/configprops", "/heapdump", "/threaddump", "/loggers",
				"/mappings", "/metrics", "/info", "/flyway", "/shutdown", "/health/db", "/health/diskSpace")) {
			assertThat(this.visitor.get("/actuator" + name).status()).as(name).isIn(301, 404);
		}
		assertThat(this.visitor.send("POST", "/actuator/shutdown").status()).isEqualTo(404);
	}

	private String tag(String path) {
		return this.visitor.get(path).header("ETag").orElseThrow();
	}

	private List<Integer> statuses() {
		return this.answers.values().stream().map(Reply::status).distinct().toList();
	}

	private List<String> breaking(String header, String value) {
		return breaking((reply) -> reply.response().headers().allValues(header).equals(List.of(value)));
	}

	private List<String> breaking(Predicate<Reply> claim) {
		return this.answers.entrySet()
			.stream()
			.filter((answer) -> !claim.test(answer.getValue()))
			.map((answer) -> answer.getKey() + ": " + answer.getValue())
			.toList();
	}

	private static Map<String, String> directives(Reply reply) {
		return Arrays.stream(reply.header("Content-Security-Policy").orElse("").split(";"))
			.map(String::strip)
			.filter((directive) -> !directive.isEmpty())
			.collect(Collectors.toMap((directive) -> directive.split(" ")[0],
					(directive) -> directive.substring(directive.indexOf(' ') + 1)));
	}

}
