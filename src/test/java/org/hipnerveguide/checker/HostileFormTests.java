package org.hipnerveguide.checker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Forms that somebody writes to harm readers or the server, and not to get a result.
 */
@RunningGuide
class HostileFormTests {

	private static final List<String> FORMS = List.of("/symptom-checker", "/symptom-checker/sheet",
			"/symptom-checker/sheet.pdf", "/symptom-checker/reminder.ics", "/symptom-checker/record.json");

	/** Each would stand out in a page that does not escape it. */
	private static final List<String> SCRIPTS = List.of("<script>alert(7351)</script>",
			"\"><img src=x onerror=alert(7351)>", "' onfocus=alert(7351) autofocus='", "javascript:alert(7351)",
			"</textarea><svg onload=alert(7351)>", "[[${7351*9973}]]", "__${7351*9973}__::.x", "\r\nX-Injected: 7351",
			"%0d%0aX-Injected:%207351", "\u2028alert(7351)", "&lt;script&gt;alert(7351)&lt;/script&gt;",
			"+ADw-script+AD4-alert(7351)+ADw-/script+AD4-");

	private final Visitor visitor;

	HostileFormTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
		// the first visit waits for all pages to be kept, and none of these tests is
		// about that
		visitor.get("/");
	}

	@Test
	void noFieldCarriesAScriptIntoAPage() {
		List<String> names = new ArrayList<>(Questions.all().stream().map(Asked::code).toList());
		names.addAll(List.of("change", "stop", "region", "utf8", "_method", "__proto__"));
		for (String script : SCRIPTS) {
			String all = String.join("&",
					Stream.concat(names.stream(), Stream.of(encoded(script)))
						.map((name) -> name + "=" + encoded(script))
						.toList());
			for (String path : FORMS) {
				for (String form : List.of(all, Patient.values()[0].form() + "&" + all, "change=" + encoded(script))) {
					assertHarmless(this.visitor.post(path, form));
				}
			}
			assertHarmless(this.visitor.post("/symptom-checker?q=" + encoded(script), Patient.values()[0].form()));
		}
	}

	@Test
	void noCodeCarriesAScriptIntoAnAnswerToAProgram() {
		for (String script : SCRIPTS) {
			String code = script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\r\\n");
			Reply reply = this.visitor.post("/api/assessments", "application/json",
					("{\"answers\": [\"" + code + "\"], \"partial\": true, \"" + code + "\": 1}")
						.getBytes(StandardCharsets.UTF_8));
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.header("Content-Type")).contains("application/problem+json");
			assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
			assertThat(reply.header("X-Injected")).isEmpty();
		}
	}

	@Test
	void ofHundredsOfWrongAnswersTheFirstHundredAreToldAndHowManyMore() {
		String form = IntStream.range(0, 900).mapToObj((i) -> "q-age=x" + i).collect(Collectors.joining("&"));
		Reply reply = this.visitor.post("/symptom-checker", form);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.page().text()).contains("There is no answer \"x99\"", "And 814 more. Mend these first.")
			.doesNotContain("There is no answer \"x100\"");
	}

	@ParameterizedTest
	@MethodSource("multiparts")
	void aMultipartFormIsNoForm(String type, String body) {
		for (String path : FORMS) {
			Reply reply = this.visitor.post(path, type, body.getBytes(StandardCharsets.UTF_8));
			assertThat(reply.status()).isIn(400, 415);
			assertHarmless(reply);
		}
		assertThat(this.visitor.post("/api/assessments", type, body.getBytes(StandardCharsets.UTF_8)).status())
			.isIn(400, 415);
	}

	static Stream<Arguments> multiparts() {
		String part = "--x\r\nContent-Disposition: form-data; name=\"q-age\"\r\n\r\nage-30\r\n";
		return Stream.of(arguments("multipart/form-data; boundary=x", part + "--x--\r\n"),
				arguments("multipart/form-data; boundary=x", part), arguments("multipart/form-data", part + "--x--"),
				arguments("multipart/form-data; boundary=", part + "--x--"),
				arguments("multipart/form-data; boundary=" + "x".repeat(5000), part),
				arguments("multipart/form-data; boundary=x; boundary=y", part + "--y--"),
				arguments("multipart/form-data; boundary=x; charset=none", part + "--x--"),
				arguments("multipart/mixed; boundary=x", part + "--x--"),
				arguments("multipart/form-data; boundary=x",
						part.replace("\"q-age\"", "\"f\"; filename=\"../../../tmp/x.jsp\"") + "--x--"),
				arguments("multipart/form-data; boundary=x", part.repeat(5000) + "--x--"),
				arguments("multipart/form-data; boundary=x", "--x\r\n" + "A: b\r\n".repeat(5000) + "\r\n\r\n--x--"));
	}

	/**
	 * The limits are the server's for a form, and ours for a program's request.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 100_000, 3_000_000, 30_000_000 })
	void anOversizedBodyIsRefusedSoon(int bytes) {
		byte[] body = new byte[bytes];
		Arrays.fill(body, (byte) 'a');
		for (String path : FORMS) {
			assertThat(refusal(path, "application/x-www-form-urlencoded", body)).isEqualTo(413);
		}
		assertThat(refusal("/api/assessments", "application/json", body)).isEqualTo(413);
	}

	@Test
	void aFormOfManyFieldsIsRefused() {
		String many = "q-age=age-30&".repeat(20_000);
		for (String path : FORMS) {
			assertThat(refusal(path, "application/x-www-form-urlencoded", many.getBytes(StandardCharsets.UTF_8)))
				.isIn(400, 413);
		}
	}

	/**
	 * Hash tables of equal hashes, and of one another's prefixes.
	 */
	@Test
	void namesMadeToCollideAreRefusedSoon() {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < 1 << 12; i++) {
			for (int bit = 0; bit < 12; bit++) {
				form.append(((i >> bit) % 2 == 0) ? "Aa" : "BB");
			}
			form.append("=1&");
		}
		assertThat(refusal("/symptom-checker", "application/x-www-form-urlencoded",
				form.toString().getBytes(StandardCharsets.UTF_8)))
			.isIn(400, 413);
	}

	/**
	 * The status, or 413 where the server hung up on somebody who would not stop.
	 */
	private int refusal(String path, String type, byte[] body) {
		long start = System.nanoTime();
		int[] status = { 413 };
		try {
			status[0] = this.visitor.post(path, type, body).status();
		}
		catch (IllegalStateException ex) {
			assertThat(ex.getCause()).isInstanceOf(java.io.IOException.class);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		assertThatCode(() -> this.visitor.get("/robots.txt")).doesNotThrowAnyException();
		return status[0];
	}

	private static void assertHarmless(Reply reply) {
		assertThat(reply.status()).isIn(200, 400, 415);
		assertThat(reply.header("X-Injected")).isEmpty();
		if (reply.isPage()) {
			assertThat(reply.page().select("script:not([src])")).isEmpty();
			assertThat(reply.page().getAllElements()).allSatisfy((element) -> assertThat(
					element.attributes().asList().stream().filter((attribute) -> attribute.getKey().startsWith("on")))
				.isEmpty());
			assertThat(reply.page().select("img[src=x], svg[onload], a[href^=javascript]")).isEmpty();
			assertThat(reply.text()).doesNotContain("<script>alert", "73311523");
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
