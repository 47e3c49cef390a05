package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is thrown at the checker, it answers politely. The same throws each time.
 */
@Tag("fuzz")
@RunningGuide
class FuzzTests {

	private static final long SEED = 20261123;

	private static final int REQUESTS = 10_000;

	private static final int MEGABYTE = 1024 * 1024;

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String JSON = "application/json";

	private static final List<String> FORMS = List.of("/symptom-checker", "/symptom-checker/sheet",
			"/symptom-checker/reminder.ics", "/symptom-checker/sheet.pdf", "/symptom-checker/record.json");

	private static final List<String> TYPES = List.of(FORM, FORM, FORM, JSON, JSON, JSON, "text/plain",
			"multipart/form-data; boundary=x", FORM + "; charset=utf-16", FORM + "; charset=none",
			JSON + "; charset=utf-32", "application/problem+json", "*/*", "x");

	private static final List<String> ODD = List.of("", " ", "\0", "\r\n", "'", "\"", "<script>", "${7*7}", "{{x}}",
			"*{x}", "#{x}", "__${x}__", "../../etc/passwd", "%00", "%", "\ud83e\uddb5", "\u202e", "\ufeff", "null",
			"undefined", "-1", "1e999", "true", "[]", "nerve-none ", "NERVE-NONE", "q-age", "a".repeat(5000),
			"' or 1=1 --", "pain-11", "on");

	private final Visitor visitor;

	private final Random random = new Random(SEED);

	private final List<String> codes = Questions.all()
		.stream()
		.flatMap((question) -> question.options().keySet().stream())
		.toList();

	FuzzTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void tenThousandRandomRequestsBreakNothing() {
		List<String> broken = new ArrayList<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < REQUESTS && broken.size() < 20; i++) {
			Throw thrown = any(i);
			Reply reply = this.visitor.post(thrown.path, thrown.type, thrown.body);
			statuses.merge(reply.status(), 1, Integer::sum);
			String fault = thrown.faultOf(reply);
			if (!fault.isEmpty()) {
				broken.add(i + ": " + fault + ": " + thrown);
			}
		}
		System.out.println("Random requests by status: " + statuses);
		assertThat(broken).isEmpty();
		assertThat(statuses.keySet()).contains(200, 400, 413, 415).allMatch((status) -> status < 500);
	}

	private Throw any(int number) {
		if (number % 2500 == 2499) {
			return huge(number);
		}
		return switch (this.random.nextInt(20)) {
			case 0 -> form(sensible());
			case 1 -> form(anyParameters(this.random.nextInt(40)));
			case 2 -> form(noise());
			case 3 -> new Throw(place(), oneOf(TYPES), bytes(this.random.nextInt(2000)));
			case 4, 5, 6, 7 -> json(noise());
			case 8, 9, 10, 11 -> json(tree(this.random.nextInt(8)));
			default -> json(answers(sensibleCodes()));
		};
	}

	/** More than anybody may send, in each way once. */
	private Throw huge(int number) {
		return switch (number / 2500) {
			case 0 -> new Throw(oneOf(FORMS), FORM, bytes(MEGABYTE));
			case 1 -> new Throw(Throw.API, JSON, bytes(MEGABYTE));
			case 2 -> form(anyParameters(20_000));
			default -> json("[".repeat(MEGABYTE));
		};
	}

	private Throw form(String body) {
		return new Throw(place(), FORM, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The calendar entry reads the same answers as the pages, and is made in a fraction
	 * of their time.
	 */
	private String place() {
		return switch (this.random.nextInt(10)) {
			case 0 -> FORMS.get(0);
			case 1 -> FORMS.get(1);
			case 2 -> Throw.API;
			case 3 -> FORMS.get(3);
			default -> FORMS.get(2);
		};
	}

	private Throw json(String body) {
		return new Throw(Throw.API, JSON, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What a person might send, or nearly.
	 */
	private String sensible() {
		List<String> codes = sensibleCodes();
		String form = codes.stream()
			.map((code) -> (this.random.nextInt(40) != 0 && this.codes.contains(code) ? Questions.of(code).code()
					: oneOf(Questions.all()).code()) + "=" + encoded(code))
			.collect(Collectors.joining("&"));
		return switch (this.random.nextInt(6)) {
			case 0 -> form + "&stop=" + encoded(oneOf(ODD));
			case 1 -> form + "&change=" + oneOf(Questions.all()).code();
			case 2 -> form + "&change=" + encoded(oneOf(ODD));
			default -> form;
		};
	}

	private List<String> sensibleCodes() {
		List<String> codes = new ArrayList<>(
				(this.random.nextInt(3) == 0) ? oneOf(List.of(Patient.values())).answers() : complete());
		for (int change = this.random.nextInt(3); change > 0; change--) {
			switch (this.random.nextInt(4)) {
				case 0 -> codes.remove(this.random.nextInt(codes.size()));
				case 1 -> codes.add(oneOf(this.codes));
				case 2 -> codes.add(oneOf(codes));
				default -> codes.add(oneOf(ODD));
			}
		}
		return codes;
	}

	private List<String> complete() {
		List<String> codes = new ArrayList<>();
		for (Asked question : Questions.all()) {
			List<String> options = List.copyOf(question.options().keySet());
			codes.add(oneOf(options));
			if (question.type().equals("multiple") && this.random.nextInt(3) == 0) {
				codes.add(oneOf(options));
			}
		}
		return codes;
	}

	private String anyParameters(int count) {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < count; i++) {
			form.append(this.random.nextBoolean() ? oneOf(Questions.all()).code() : encoded(oneOf(ODD)))
				.append(this.random.nextInt(10) == 0 ? "" : "=")
				.append(this.random.nextBoolean() ? oneOf(this.codes) : encoded(oneOf(ODD.subList(0, 20))))
				.append(this.random.nextInt(20) == 0 ? ";" : "&");
		}
		return form.toString();
	}

	private String answers(List<String> codes) {
		String list = codes.stream()
			.map((code) -> "\""
					+ code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\\u0000").replace("\r\n", "\\n")
					+ "\"")
			.collect(Collectors.joining(","));
		return "{\"answers\":[" + list + "]"
				+ oneOf(List.of("", "", ",\"partial\":true", ",\"partial\":false", ",\"partial\":1", ",\"x\":{}"))
				+ "}";
	}

	/** Any JSON, down to some depth; now and then a very deep one. */
	private String tree(int depth) {
		if (depth <= 0) {
			return oneOf(List.of("1", "null", "\"pain-3\"", "true", "-0.0e-9", "\"\\ud83e\"", "[]", "{}", "tru", "\""));
		}
		return switch (this.random.nextInt(5)) {
			case 0 -> "[" + tree(depth - 1) + "," + tree(depth - 2) + "]";
			case 1 -> "{\"answers\":" + tree(depth - 1) + "}";
			case 2 -> "{\"" + oneOf(this.codes) + "\":" + tree(depth - 1) + ",\"partial\":" + tree(depth - 2) + "}";
			case 3 -> "[".repeat(this.random.nextInt(5000)) + tree(depth - 1);
			default -> "{\"answers\":[" + tree(depth - 1) + "],\"answers\":" + tree(depth - 2) + "}";
		};
	}

	private String noise() {
		StringBuilder noise = new StringBuilder();
		for (int parts = this.random.nextInt(30); parts > 0; parts--) {
			noise.append(switch (this.random.nextInt(5)) {
				case 0 -> oneOf(ODD);
				case 1 -> oneOf(this.codes);
				case 2 -> String.valueOf((char) this.random.nextInt(0xd800));
				case 3 -> "%" + Integer.toHexString(this.random.nextInt(256));
				default -> oneOf(List.of("&", "=", ";", "{", "}", "[", "]", "\"", ":", ",", "+", "%", "q-age=", "\\"));
			});
		}
		return noise.toString();
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private <T> T oneOf(List<T> things) {
		return things.get(this.random.nextInt(things.size()));
	}

	/**
	 * One request.
	 */
	private record Throw(String path, String type, byte[] body) {

		private static final String API = "/api/assessments";

		private static final Set<String> HEADERS = Set.of("Content-Security-Policy", "X-Content-Type-Options",
				"Referrer-Policy", "X-Frame-Options");

		/**
		 * What is wrong with an answer, if anything.
		 */
		String faultOf(Reply reply) {
			if (reply.status() != 200 && (reply.status() < 400 || reply.status() >= 500)) {
				return "status " + reply.status();
			}
			if (!HEADERS.stream().allMatch((name) -> reply.header(name).isPresent())
					|| reply.header("Set-Cookie").isPresent()) {
				return "headers " + reply.response().headers().map();
			}
			if (!reply.header("Cache-Control").orElse("").contains("no-store")) {
				return "may be kept, " + reply.status();
			}
			String kind = reply.header("Content-Type").orElse("").replaceFirst(";.*", "");
			if (!kindsFor(reply.status()).contains(kind)) {
				return kind + " with status " + reply.status();
			}
			return (reply.text().contains("Exception") || reply.isPage() && reply.text().contains("<script>"))
					? "telling" : "";
		}

		private List<String> kindsFor(int status) {
			if (this.path.equals(API)) {
				return List.of((status == 200) ? "application/json" : "application/problem+json");
			}
			return (status != 200) ? List.of("text/html") : switch (this.path.substring(this.path.indexOf('.') + 1)) {
				case "ics" -> List.of("text/calendar");
				// whoever asks to change an answer gets the form
				case "pdf" -> asksForChange() ? List.of("application/pdf", "text/html") : List.of("application/pdf");
				case "json" -> List.of("application/fhir+json");
				default -> List.of("text/html");
			};
		}

		private boolean asksForChange() {
			return new String(this.body, StandardCharsets.ISO_8859_1).contains("change=");
		}

		@Override
		public String toString() {
			ByteArrayOutputStream start = new ByteArrayOutputStream();
			start.write(this.body, 0, Math.min(300, this.body.length));
			return this.path + " " + this.type + " " + this.body.length + " bytes: "
					+ start.toString(StandardCharsets.UTF_8);
		}

	}

}
