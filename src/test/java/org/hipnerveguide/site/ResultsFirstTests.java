package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.checker.ResultPages;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.comparison.RandomAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who get their result before the web framework hears of them, and who cannot
 * tell.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class ResultsFirstTests {

	private static final int PEOPLE = 1500;

	private static final String FORM = "application/x-www-form-urlencoded";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Random random = new Random(20261126);

	private final URI address;

	private final Questionnaire questionnaire;

	private final RandomAnswers people;

	private final ResultPages pages;

	ResultsFirstTests(@Autowired Visitor visitor, @Autowired RuleBooks ruleBooks, @Autowired ResultPages pages) {
		this.address = URI.create(visitor.origin() + "/symptom-checker");
		this.questionnaire = ruleBooks.current().questionnaire();
		this.people = new RandomAnswers(this.questionnaire);
		this.pages = pages;
	}

	@Test
	void whoeverSendsTheFormGetsWhatTheWebFrameworkAnswers() throws Exception {
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < PEOPLE; i++) {
			String body = anyBody(i);
			HttpResponse<byte[]> last = post(body, FORM + ";charset=utf-8");
			HttpResponse<byte[]> first = post(body, FORM, anyHeaders());
			assertThat(first.statusCode()).as(body).isEqualTo(last.statusCode());
			assertThat(told(first)).as(body).isEqualTo(told(last));
			assertThat(text(first)).as(body).isEqualTo(text(last));
			statuses.merge(first.statusCode(), 1, Integer::sum);
		}
		assertThat(statuses).containsOnlyKeys(200, 400)
			.allSatisfy((status, count) -> assertThat(count).isGreaterThan(200));
	}

	private String anyBody(int number) {
		List<String> answers = new ArrayList<>(this.people.person(number));
		for (int change = this.random.nextInt(6) - 3; change > 0 && !answers.isEmpty(); change--) {
			answers.remove(this.random.nextInt(answers.size()));
		}
		String body = answers.stream().map(this::field).collect(Collectors.joining("&"));
		return switch (this.random.nextInt(20)) {
			case 0 -> body + "&change=" + this.questionnaire.questions().get(0).code();
			case 1 -> body + "&change=none&nothing=%20";
			case 2 -> body + "&q-age=%zz";
			case 3 -> body + "&q-age=" + URLEncoder.encode("<b>\u00fc\u2019", StandardCharsets.UTF_8);
			case 4 -> body.replace("-", "%2D");
			default -> body;
		};
	}

	private String field(String code) {
		return this.questionnaire.questionOf(code).orElseThrow().code() + "=" + code;
	}

	private String[] anyHeaders() {
		return switch (this.random.nextInt(4)) {
			case 0 -> new String[] { "Accept-Encoding", "gzip, deflate, br, zstd", "Accept",
					"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
			case 1 -> new String[] { "Accept-Encoding", "br, gzip;q=0.5", "Accept", "*/*" };
			case 2 -> new String[] { "Cookie", "a=b; c", "Origin", "https://elsewhere.example" };
			default -> new String[] { "X-HTTP-Method-Override", "DELETE", "Accept-Language", "de" };
		};
	}

	private HttpResponse<byte[]> post(String body, String type, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString(body));
		return this.client.send(((headers.length > 0) ? request.headers(headers) : request).build(),
				BodyHandlers.ofByteArray());
	}

	private static Map<String, List<String>> told(HttpResponse<byte[]> answer) {
		Map<String, List<String>> told = new TreeMap<>(answer.headers().map());
		List.of("date", "content-length", "content-encoding").forEach(told::remove);
		return told;
	}

	/**
	 * Reads what is compressed to its end, with the sum of its bytes.
	 */
	private static String text(HttpResponse<byte[]> answer) throws IOException {
		byte[] body = answer.body();
		if (answer.headers().firstValue("content-encoding").isPresent()) {
			try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
				body = stream.readAllBytes();
			}
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	@Test
	void aPageWhosePartsWereShownBeforeDoesNotReachTheWebFramework() throws Exception {
		String shown = text(post("q-nerve-emergency=saddle-numbness", FORM));
		assertThat(this.pages.answer(Map.of("q-nerve-emergency", new String[] { "saddle-numbness" })))
			.hasValueSatisfying((page) -> assertThat(new String(page, StandardCharsets.UTF_8)).isEqualTo(shown));
	}

}
