package org.hipnerveguide.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no reader's browser makes: the guide says what is wrong with them, and
 * nothing of itself. None of them counts as a fault of the guide, in its answer or in its
 * log.
 */
@RunningGuide
class BadInputTests {

	/**
	 * What the server says, as RFC 9110 wants it, to a method, coding or version of HTTP
	 * that it does not speak.
	 */
	private static final Set<Integer> UNSPOKEN = Set.of(501, 505);

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Visitor visitor;

	BadInputTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@BeforeEach
	void readTheLog() {
		this.log.start();
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(this.log);
	}

	@AfterEach
	void findNoFaultInTheLog() {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this.log);
		assertThat(List.copyOf(this.log.list)).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.ERROR))
			.extracting(ILoggingEvent::getFormattedMessage)
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no-such-page", "/symptoms-guide/no-such-article", "/symptoms-guide/category/none",
			"/tags/none", "/people/nobody", "/about/nothing", "/Glossary", "/glossary.html", "/glossary/a/b",
			"/index.html", "/layout.html", "/templates/layout.html", "/img", "/css", "/img/none.svg", "/error",
			"/application.properties", "/content/sources.yaml", "/static/css/site.css", "/WEB-INF/web.xml",
			"/META-INF/MANIFEST.MF", "/h2-console", "/.git/config", "/.env", "/caf%C3%A9", "/%E2%80%8B",
			"/symptoms-guide/%F0%9F%A6%B5", "/symptoms-guide/'%20or%20'1'='1", "/symptoms-guide/$%7B7351*9973%7D",
			"/tags/__$%7BT(java.lang.Runtime)%7D__::.x", "/people/*", "/symptoms-guide/pinched-nerve-in-hip%20",
			"/symptoms-guide/PINCHED-NERVE-IN-HIP", "/%3Cscript%3E", "/a;jsessionid=1" })
	void anUnknownAddressIsNotFound(String path) {
		Wire.Answer answer = get(path);
		assertThat(answer.status()).isEqualTo(404);
		assertGuarded(answer);
		assertThat(answer.text()).contains("We cannot find that page")
			.doesNotContain("<script>", "Set-Cookie", "73311523");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%00", "/glossary%00", "/%2e%2e", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd",
			"/css/../../application.properties", "/css/..%2fapplication.properties",
			"/css/%2e%2e/application.properties", "/css/..%5capplication.properties", "/css/..\\application.properties",
			"/css/....//application.properties", "/css/%252e%252e/application.properties",
			"/css/..;/application.properties", "/img/%c0%ae%c0%ae/x", "/%c0%af", "/%e0%80%af", "/%f0%80%80%af",
			"/%ff%fe", "/%", "/%2", "/%zz", "/%u002e", "/a%2fb", "/a%5Cb", "/a\\b", "/%ed%a0%80", "/\u00e9", "/a b",
			"/a\"b", "/<x>", "/{x}", "/|", "/^", "/`", "/%0a%0d", "/\t", "/symptoms-guide/%00",
			"/symptoms-guide/%2e%2e%2f", "glossary", "", "?", "#", "//", "/?%", "/?a=%zz&%=%", "/?\u00e9",
			"/glossary?%00", "/glossary#x", "/;", "/;;;;", "/glossary;", "/glossary;a=b;c=%00", "/%3b", "http://",
			"http:///glossary", "http://[::1", "ftp://localhost/", "file:///etc/passwd", "*", "/about/%25",
			"/symptoms-guide/..;/glossary2", "/symptoms-guide/a%0d%0aSet-Cookie:%20a=b" })
	void anOddSpellingIsRefusedOrUnderstood(String path) {
		assertHarmless(path, get(path));
	}

	@Test
	void namesInAnAddressLeadToNoFileOutside() {
		for (String path : List.of("/../../etc/passwd", "/css/../../application.properties",
				"/css/..%2f..%2fapplication.properties", "/css/%2e%2e/application.properties",
				"/img/..;/..;/application.properties", "/css//../application.properties")) {
			assertThat(get(path).text()).doesNotContain("spring.", "root:");
		}
	}

	@Test
	void anAddressTooLongIsRefused() {
		for (String path : List.of("/" + "a".repeat(9 * 1024), "/symptoms-guide/" + "a".repeat(9 * 1024),
				"/?q=" + "a".repeat(10 * 1024), "/" + "a/".repeat(5 * 1024), "/" + "%41".repeat(3 * 1024))) {
			assertThat(get(path).status()).isIn(400, 404, 414, 431);
			assertHarmless(path, get(path));
		}
		assertThat(get("/glossary?" + "a=1&".repeat(1500)).status()).isEqualTo(200);
	}

	@Test
	void tooManyOrTooLongHeadersAreRefused() {
		String many = IntStream.range(0, 1000)
			.mapToObj((i) -> "X-Header-" + i + ": a\r\n")
			.collect(Collectors.joining());
		for (String headers : List.of("X-Long: " + "a".repeat(20 * 1024) + "\r\n", many,
				"Cookie: " + "a=b; ".repeat(4 * 1024) + "\r\n", "a".repeat(20 * 1024) + ": b\r\n")) {
			Wire.Answer answer = ask("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
			assertThat(answer.status()).isIn(400, 431);
			assertHarmless(headers.substring(0, 20), answer);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "PROPFIND", "get" })
	void aWrongMethodIsToldTheRightOnes(String method) {
		for (String path : List.of("/", ARTICLE, "/warning-signs", "/img/nerve-map.svg", "/sitemap.xml", "/feed.xml")) {
			Wire.Answer answer = ask(method + " " + path
					+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b");
			assertThat(answer.status()).as(path).isEqualTo(405);
			assertThat(answer.header("Allow").orElse("")).as(path).contains("GET");
			assertGuarded(answer);
		}
	}

	@Test
	void aTunnelIsRefused() {
		for (String request : List.of("CONNECT localhost:22 HTTP/1.1", "CONNECT / HTTP/1.1",
				"GET localhost:22 HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1")) {
			Wire.Answer answer = ask(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			assertThat(answer.status()).as(request).isBetween(400, 501);
			assertHarmless(request, answer);
		}
	}

	@Test
	void anUnknownAddressStaysUnknownToEveryMethod() {
		for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "BREW")) {
			Wire.Answer answer = ask(method
					+ " /no-such-page HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			assertThat(answer.status()).isIn(404, 405);
			assertGuarded(answer);
		}
	}

	@ParameterizedTest
	@MethodSource("oddHeaders")
	void anOddHeaderIsRefusedOrIgnored(String header) {
		for (String path : List.of("/glossary", "/img/nerve-map.svg")) {
			Wire.Answer answer = ask(
					"GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
			assertHarmless(path + " with " + header, answer);
		}
	}

	static Stream<String> oddHeaders() {
		return Stream.of("Accept: ", "Accept: ,", "Accept: nonsense", "Accept: text/", "Accept: */*;q=2",
				"Accept: application/json", "Accept: application/xml", "Accept: image/png", "Accept: text/html;q=x",
				"Accept: " + "text/html,".repeat(500), "Accept-Language: xx-%%, *;q=9", "Accept-Language: ",
				"Accept-Encoding: gzip;q=9, ;;", "Accept-Charset: none", "If-None-Match: \"", "If-None-Match: W/",
				"If-None-Match: *", "If-None-Match: " + "\"a\",".repeat(1000), "If-Match: \"x\"", "If-Match: ",
				"If-Modified-Since: yesterday", "If-Modified-Since: Mon, 99 Foo 9999 99:99:99 GMT",
				"If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT", "If-Range: \"", "Range: bytes=",
				"Range: bytes=5-1", "Range: bytes=-", "Range: bytes=99999999999999999999-", "Range: bytes=0-0,",
				"Range: lines=1-2", "Range: bytes=" + "0-0,".repeat(500) + "1-1", "Range: bytes=999999-",
				"Content-Length: -1", "Content-Length: abc", "Content-Length: 99999999999999999999",
				"Content-Length: 1\r\nContent-Length: 2", "Content-Length: 3\r\nTransfer-Encoding: chunked",
				"Transfer-Encoding: nonsense", "Transfer-Encoding: chunked", "Content-Type: nonsense",
				"Content-Type: multipart/form-data", "Content-Type: application/x-www-form-urlencoded; charset=none",
				"Expect: 200-ok", "Expect: 100-continue", "Upgrade: websocket\r\nConnection: Upgrade",
				"Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA", "Host: a\r\nHost: b", "Host: a/b", "Host: ",
				"Host: [::1", "Host: a:99999999", "X-Forwarded-For: nonsense, 1, ,", "X-Forwarded-Proto: javascript",
				"X-Forwarded-Port: -1", "X-Forwarded-Port: none", "X-Forwarded-Host: a b, c", "Forwarded: ;;;=",
				"X-HTTP-Method-Override: DELETE", "Cookie: =;=;;", "Cookie: JSESSIONID=\u0001", "Origin: null",
				"Authorization: Basic ====", "No colon", ": no name", " folded: line", "X-Nul: \u0000",
				"X-Byte: \u00ff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\r\n", "\r\n\r\n", "GET", "GET /", "GET / \r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
			"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
			"GET / NONSENSE\r\n\r\n", "G\u0000T / HTTP/1.1\r\nHost: a\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001",
			"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
			"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
			"POST /glossary HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\nConnection: close\r\n\r\n%zz=",
			"POST /glossary HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\nConnection: close\r\n\r\n--x--" })
	void aBrokenRequestIsRefused(String bytes) {
		Wire.Answer answer = ask(
				bytes.replace("HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
		assertHarmless(bytes, answer);
	}

	@Test
	void aRangeOfAPictureIsServed() {
		assertThat(this.visitor.get("/img/nerve-map.svg", "Range", "bytes=0-9").status()).isEqualTo(206);
		assertThat(this.visitor.get("/img/nerve-map.svg", "Range", "bytes=9999999-").status()).isEqualTo(416);
	}

	@Test
	void twoThousandRandomPathsBreakNothing() {
		Random random = new Random(20261123);
		List<String> broken = new ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			String path = randomPath(random);
			Wire.Answer answer = get(path);
			if (!harmless().test(answer)) {
				broken.add(path + " -> " + answer.status());
			}
		}
		assertThat(broken).isEmpty();
	}

	private static String randomPath(Random random) {
		List<String> parts = List.of("/", "/", "/", "..", ".", ";", "%", "%2e", "%2f", "%00", "%0a", "%c0%af", "?", "&",
				"=", "#", "symptoms-guide", "pinched-nerve-in-hip", "category", "tags", "hip-pain", "glossary", "about",
				"people", "css", "site.css", "img", "nerve-map.svg", "actuator", "health", "error", "feed.xml",
				"sitemap.xml", "*", "**", "{x}", "${x}", "'", "\"", "<", ">", "\\", "|", "~", "+", "%20", "%25",
				"\u00e9", "%F0%9F%A6%B5", "a", "0", "-1", "null", "undefined", "jsessionid=1");
		StringBuilder path = new StringBuilder("/");
		int length = random.nextInt(9);
		for (int i = 0; i < length; i++) {
			path.append((random.nextInt(12) == 0) ? String.format("%%%02x", random.nextInt(256))
					: parts.get(random.nextInt(parts.size())));
		}
		return path.toString();
	}

	private Wire.Answer get(String path) {
		return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

	private Wire.Answer ask(String bytes) {
		return Wire.ask(this.visitor.port(), bytes);
	}

	/**
	 * Served, redirected on this site, refused or hung up on; never broken, never
	 * telling.
	 */
	private static void assertHarmless(String request, Wire.Answer answer) {
		assertThat(harmless().test(answer))
			.as("%s -> %s", request.substring(0, Math.min(60, request.length())),
					answer.text().substring(0, Math.min(2000, answer.text().length())))
			.isTrue();
	}

	private static Predicate<Wire.Answer> harmless() {
		return (answer) -> (answer.status() < 500 || UNSPOKEN.contains(answer.status()))
				&& Stream.of("Exception", "org.apache", "org.springframework", "java.", "Tomcat", "\tat ", "Set-Cookie")
					.noneMatch(answer.text()::contains)
				&& answer.header("Server").isEmpty()
				&& answer.header("Location").map((to) -> to.matches("/([^/\\\\].*)?")).orElse(true);
	}

	private static void assertGuarded(Wire.Answer answer) {
		assertThat(harmless().test(answer)).isTrue();
		assertThat(answer.header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
		assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
	}

}
