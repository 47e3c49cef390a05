package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.checker.Assessments;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.comparison.RandomAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs that are answered before the web framework hears of them, and that cannot
 * tell.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class AssessmentsFirstTests {

	private static final int PEOPLE = 3000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PLAIN = "{\"answers\": [\"saddle-numbness\", \"pain-7\"], \"partial\": true}";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Random random = new Random(20261126);

	private final URI address;

	private final RandomAnswers people;

	private final List<String> codes;

	private final Assessments assessments;

	private final Server server = new Server();

	private final LocalConnector connector = new LocalConnector(this.server);

	AssessmentsFirstTests(@Autowired Visitor visitor, @Autowired RuleBooks ruleBooks,
			@Autowired Assessments assessments) {
		this.address = URI.create(visitor.origin() + "/api/assessments");
		this.people = new RandomAnswers(ruleBooks.current().questionnaire());
		this.codes = ruleBooks.current()
			.questionnaire()
			.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.map((option) -> option.code())
			.toList();
		this.assessments = assessments;
	}

	/**
	 * A server that has nothing else, and says "I'm a teapot" to what goes on.
	 */
	@BeforeAll
	void start() throws Exception {
		Handler others = new Handler.Abstract.NonBlocking() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) throws Exception {
				byte[] body = Request.asInputStream(request).readAllBytes();
				response.setStatus(HttpStatus.IM_A_TEAPOT_418);
				response.write(true, ByteBuffer.wrap(body), callback);
				return true;
			}
		};
		this.server.setHandler(new EagerContentHandler(new AssessmentsFirst(this.assessments, others),
				new BodiesFirst(Duration.ofSeconds(5), new Semaphore(1 << 20))));
		this.server.addConnector(this.connector);
		this.server.start();
	}

	@AfterAll
	void stop() throws Exception {
		this.server.stop();
	}

	@Test
	void whoeverAsksGetsWhatTheWebFrameworkAnswers() throws Exception {
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < PEOPLE; i++) {
			String body = anyBody(i);
			String[] headers = anyHeaders();
			HttpResponse<byte[]> first = post(body, "application/json", headers);
			HttpResponse<byte[]> last = post(body, "application/json;more", headers);
			assertThat(first.statusCode()).as(body).isEqualTo(last.statusCode());
			assertThat(told(first)).as(body).isEqualTo(told(last));
			assertThat(first.body()).as(body).isEqualTo(last.body());
			statuses.merge(first.statusCode(), 1, Integer::sum);
		}
		assertThat(statuses).containsOnlyKeys(200, 400)
			.allSatisfy((status, count) -> assertThat(count).isGreaterThan(500));
	}

	private String anyBody(int number) {
		List<String> answers = new ArrayList<>(this.people.person(number));
		for (int change = this.random.nextInt(6) - 3; change > 0; change--) {
			switch (this.random.nextInt(4)) {
				case 0 -> answers.remove(this.random.nextInt(answers.size()));
				case 1 -> answers.add(this.codes.get(this.random.nextInt(this.codes.size())));
				case 2 -> answers.add(answers.get(this.random.nextInt(answers.size())));
				default -> answers.add("no-such-code");
			}
			if (answers.isEmpty()) {
				break;
			}
		}
		String body = switch (this.random.nextInt(4)) {
			case 0 -> JSON.writeValueAsString(Map.of("answers", answers));
			case 1 -> JSON.writeValueAsString(Map.of("answers", answers, "partial", false));
			default -> JSON.writeValueAsString(Map.of("answers", answers, "partial", true));
		};
		return (this.random.nextInt(10) != 0) ? body : damaged(body);
	}

	private String damaged(String body) {
		int place = this.random.nextInt(body.length());
		return body.substring(0, place)
				+ List.of("", ",", "}", "\"", "1", "null", " ", "\\", "\u00fc").get(this.random.nextInt(9))
				+ body.substring(place + this.random.nextInt(2));
	}

	private String[] anyHeaders() {
		return switch (this.random.nextInt(5)) {
			case 0 -> new String[] { "Accept-Encoding", "gzip" };
			case 1 -> new String[] { "X-Forwarded-Proto", "https", "Accept", "*/*" };
			case 2 -> new String[] { "Accept", "application/json", "Origin", "https://elsewhere.example" };
			case 3 -> new String[] { "Cookie", "a=b; c", "User-Agent", "x", "Accept-Language", "de" };
			default -> new String[] { "X-HTTP-Method-Override", "DELETE", "Accept-Encoding", "br, gzip;q=0" };
		};
	}

	private HttpResponse<byte[]> post(String body, String type, String... headers) throws Exception {
		return this.client.send(HttpRequest.newBuilder(this.address)
			.header("Content-Type", type)
			.headers(headers)
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofByteArray());
	}

	private static Map<String, List<String>> told(HttpResponse<byte[]> answer) {
		Map<String, List<String>> told = new TreeMap<>(answer.headers().map());
		told.remove("date");
		return told;
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Nothing: special", "Accept: */*", "Accept: application/json", "Accept-Encoding: gzip",
			"X-Forwarded-Proto: https", "Cookie: a=b", "Connection: close" })
	void aPlainRequestDoesNotReachTheWebFramework(String header) throws Exception {
		assertThat(send("POST", "/api/assessments", "application/json", header, PLAIN).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					PUT  | /api/assessments    | application/json            | A: b                    | {"answers": [], "partial": true}
					GET  | /api/assessments    | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments/   | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments?a  | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments;a  | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /api/%61ssessments  | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /symptom-checker    | application/json            | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments    | text/plain                  | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json;charset=x  | A: b                    | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | Accept: text/html       | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | Accept: */*;q=0         | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | Content-Encoding: gzip  | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | Range: bytes=0-1        | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | If-Match: "a"           | {"answers": [], "partial": true}
					POST | /api/assessments    | application/json            | A: b                    | {"answers": []}
					POST | /api/assessments    | application/json            | A: b                    | {"answers": ["x"], "partial": true}
					POST | /api/assessments    | application/json            | A: b                    | {"answers": [], "partial": 1}
					POST | /api/assessments    | application/json            | A: b                    | {
					""")
	void everythingElseGoesOnWithItsBody(String method, String path, String type, String header, String body)
			throws Exception {
		HttpTester.Response answer = send(method, path, type, header, body);
		assertThat(answer.getStatus()).isEqualTo(418);
		assertThat(answer.getContent()).isEqualTo(body);
	}

	@Test
	void aLongBodyGoesOnWhole() throws Exception {
		String body = PLAIN + " ".repeat(5000);
		assertThat(send("POST", "/api/assessments", "application/json", "A: b", body).getContent()).isEqualTo(body);
	}

	private HttpTester.Response send(String method, String path, String type, String header, String body)
			throws Exception {
		String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + header
				+ "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
		byte[] answer = this.connector.getResponse(request).getBytes(StandardCharsets.ISO_8859_1);
		return HttpTester.parseResponse(new ByteArrayInputStream(answer));
	}

}
