package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Patient.Nsaid;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Today;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The contract with other programs, to the letter.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class AssessmentApiTests {

	private static final String ASSESSMENTS = "/api/assessments";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Visitor visitor;

	private final JdbcClient database;

	AssessmentApiTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
	}

	@Test
	void theQuestionnaireHasTheAgreedShape() {
		Reply reply = this.visitor.get("/api/questionnaire");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/json");
		JsonNode json = JSON.readTree(reply.body());
		assertThat(json.propertyNames()).containsExactly("version", "steps");
		assertThat(texts(json.path("steps"), "code")).containsExactly("safety", "pain", "you");
		List<JsonNode> questions = new ArrayList<>();
		for (JsonNode step : json.path("steps")) {
			assertThat(step.propertyNames()).containsExactly("code", "title", "questions");
			step.path("questions").forEach(questions::add);
		}
		assertThat(questions).hasSameSizeAs(Questions.all());
		for (int i = 0; i < questions.size(); i++) {
			Asked asked = Questions.all().get(i);
			JsonNode question = questions.get(i);
			assertThat(question.propertyNames()).containsExactly("code", "type", "text", "why", "options");
			assertThat(List.of(question.path("code").asString(), question.path("type").asString(),
					question.path("text").asString(), question.path("why").asString()))
				.containsExactly(asked.code(), asked.type(), asked.text(), asked.why());
			assertThat(question.path("options").valueStream()).allSatisfy((option) -> {
				assertThat(option.propertyNames()).containsExactly("code", "role", "text");
				Questions.Choice choice = asked.options().get(option.path("code").asString());
				assertThat(option.path("role").asString()).isEqualTo(choice.role());
				assertThat(option.path("text").asString()).isEqualTo(choice.text());
			});
			assertThat(texts(question.path("options"), "code")).containsExactlyElementsOf(asked.options().keySet());
		}
	}

	@ParameterizedTest
	@EnumSource
	void anAssessmentHasTheAgreedShape(Patient patient) {
		Reply reply = ask(patient.answers());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/json");
		assertThat(reply.header("Cache-Control")).contains("no-store");
		JsonNode json = JSON.readTree(reply.body());
		assertThat(json.propertyNames()).containsExactly("urgency", "action", "timeFrame", "rules", "urgencyWithout",
				"notSure", "patterns", "advice", "withheld", "safetyNet", "ruleBook");
		assertThat(json.path("rules").valueStream()).allSatisfy((rule) -> {
			assertThat(rule.propertyNames()).containsExactly("code", "name", "urgency", "because", "metBy", "evidence");
			assertThat(strings(rule.path("metBy"))).isNotEmpty().isSubsetOf(patient.answers());
			assertThat(strings(rule.path("evidence"))).isNotEmpty().allMatch((fact) -> fact.matches("E\\d{3}"));
		});
		assertThat(json.path("patterns").valueStream()).allSatisfy((pattern) -> {
			assertThat(pattern.propertyNames()).containsExactly("code", "name", "supporting", "readMore");
			assertThat(pattern.path("readMore").asString()).matches("/symptoms-guide/[a-z-]+#[a-z-]+");
			assertThat(strings(pattern.path("supporting"))).isSubsetOf(patient.answers());
		});
		assertThat(json.path("advice").valueStream())
			.allSatisfy((item) -> assertThat(item.propertyNames()).containsExactly("code", "text"));
		assertThat(json.path("withheld").valueStream()).allSatisfy((item) -> {
			assertThat(item.propertyNames()).containsExactly("code", "because");
			assertThat(strings(item.path("because"))).isNotEmpty().isSubsetOf(patient.answers());
		});
		assertThat(json.path("safetyNet").propertyNames()).containsExactly("text", "checkBy");
		assertThat(json.path("ruleBook").propertyNames()).containsExactly("version");
	}

	@ParameterizedTest
	@EnumSource
	void anAssessmentSaysWhatTheSpecificationSays(Patient patient) {
		JsonNode json = JSON.readTree(ask(patient.answers()).body());
		assertThat(json.path("urgency").asString()).isEqualTo(patient.urgency());
		assertThat(texts(json.path("rules"), "code")).containsExactlyElementsOf(patient.rules());
		assertThat(texts(json.path("patterns"), "code")).containsExactlyElementsOf(patient.patterns().keySet());
		assertThat(json.path("patterns").valueStream().map((pattern) -> pattern.path("supporting").size()))
			.containsExactlyElementsOf(patient.patterns().values());
		assertThat(texts(json.path("advice"), "code").contains("nsaid-maybe"))
			.isEqualTo(patient.nsaid() == Nsaid.SHOWN);
		assertThat(texts(json.path("withheld"), "code").contains("nsaid-maybe"))
			.isEqualTo(patient.nsaid() == Nsaid.WITHHELD);
		this.database.sql("select action, time_frame, check_after_days from urgency_level where code = ?")
			.param(patient.urgency())
			.query((level) -> {
				assertThat(json.path("action").asString()).isEqualTo(level.getString("action"));
				assertThat(json.path("timeFrame").asString()).isEqualTo(level.getString("time_frame"));
				assertThat(json.path("safetyNet").path("checkBy").asString())
					.isEqualTo(Today.DATE.plusDays(level.getInt("check_after_days")).toString());
			});
		assertThat(json.path("safetyNet").path("text").asString()).isNotEmpty().doesNotContain("{");
		assertThat(json.path("ruleBook").path("version").asString())
			.isEqualTo(JSON.readTree(this.visitor.get("/api/questionnaire").body()).path("version").asString());
	}

	@ParameterizedTest
	@CsvSource({ "CAUDA_EQUINA, routine", "FALL_CANNOT_STAND, same-day", "NEW_FOOT_DROP, soon",
			"SIGNS_ADDING_UP, routine", "STABLE_STENOSIS, self-care", "TYPICAL_SCIATICA_TWO_WEEKS, self-care" })
	void theLevelWithoutTheTopRulesIsTold(Patient patient, String without) {
		assertThat(JSON.readTree(ask(patient.answers()).body()).path("urgencyWithout").asString()).isEqualTo(without);
	}

	@Test
	void whatIsWithheldNamesItsReason() {
		JsonNode withheld = JSON.readTree(ask(Patient.TIGHT_BELT_OUTER_THIGH.answers()).body()).path("withheld");
		assertThat(withheld).hasToString("[{\"code\":\"nsaid-maybe\",\"because\":[\"med-kidney\"]}]");
	}

	@Test
	void notSureIsTold() {
		JsonNode json = JSON.readTree(ask(Questions.complete("nerve-not-sure", "med-not-sure")).body());
		assertThat(strings(json.path("notSure"))).contains("nerve-not-sure", "med-not-sure");
		assertThat(json.path("urgency").asString()).isEqualTo("same-day");
	}

	@Test
	void partOfTheAnswersIsAssessedWhenThatIsAskedFor() {
		for (String answers : List.of("[]", "[\"saddle-numbness\"]", "[\"pain-7\", \"age-18-44\"]")) {
			assertThat(post("{\"answers\": " + answers + ", \"partial\": true}").status()).isEqualTo(200);
		}
		assertErrors(post("{\"answers\": [], \"partial\": false}"), 400,
				Questions.all().stream().map((question) -> "question " + question.code()).toList());
	}

	@Test
	void theOrderOfTheAnswersChangesNothing() {
		for (Patient patient : Patient.values()) {
			List<String> backwards = new ArrayList<>(patient.answers());
			java.util.Collections.reverse(backwards);
			assertThat(ask(backwards).text()).isEqualTo(ask(patient.answers()).text());
		}
	}

	Stream<Arguments> wrongAnswers() {
		return Stream.of(arguments("\"no-such-code\"", List.of("option no-such-code")),
				arguments("\"Saddle-Numbness\", \"\", \"\\u0000\"",
						List.of("option Saddle-Numbness", "option ", "option \0")),
				arguments("\"saddle-numbness\", \"saddle-numbness\"", List.of("option saddle-numbness")),
				arguments("\"nerve-none\", \"saddle-numbness\"", List.of("question q-nerve-emergency")),
				arguments("\"nerve-none\", \"nerve-not-sure\"", List.of("question q-nerve-emergency")),
				arguments("\"pain-3\", \"pain-4\"", List.of("question q-severity")),
				arguments("\"age-18-44\", \"age-45-64\", \"age-65-74\"", List.of("question q-age")),
				arguments("\"x\", \"pain-1\", \"pain-2\", \"bg-none\", \"bg-cancer\", \"med-liver\", \"med-liver\"",
						List.of("option x", "option med-liver", "question q-severity", "question q-background")));
	}

	@ParameterizedTest
	@MethodSource("wrongAnswers")
	void everyWrongAnswerIsTold(String answers, List<String> errors) {
		assertErrors(post("{\"answers\": [" + answers + "], \"partial\": true}"), 400, errors);
	}

	@Test
	void theChipForBothSidesAloneIsNoAnswer() {
		List<String> answers = new ArrayList<>(Questions.complete());
		answers.set(answers.indexOf("loc-unclear"), "loc-both-sides");
		assertErrors(ask(answers), 400, List.of("question q-location"));
	}

	@Test
	void everyUnansweredQuestionIsToldBesideWhatElseIsWrong() {
		List<String> errors = new ArrayList<>(
				Questions.all().stream().map((question) -> "question " + question.code()).toList());
		errors.add("option x");
		assertErrors(post("{\"answers\": [\"x\", \"bg-none\", \"bg-cancer\"]}"), 400, errors);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]]", "{\"answers\": [}", "{\"answers\": [\"pain-3\"]} x", "", " ", "nonsense",
			"{'answers': []}", "{\"answers\": [], \"answers\": []}", "null", "[]", "true", "1", "\"answers\"",
			"[\"saddle-numbness\"]", "{}", "{\"answers\": null}", "{\"answers\": \"saddle-numbness\"}",
			"{\"answers\": {\"a\": 1}}", "{\"answers\": [1]}", "{\"answers\": [null]}", "{\"answers\": [[]]}",
			"{\"answers\": [{\"code\": \"pain-3\"}]}", "{\"answers\": [], \"partial\": \"true\"}",
			"{\"answers\": [], \"partial\": 1}", "{\"answers\": [], \"partial\": null}",
			"{\"answers\": [], \"partial\": true, \"name\": \"x\"}", "{\"Answers\": []}",
			"{\"answers\": [\"\\ud800\"], \"partial\": 0}", "{\"answers\": [NaN]}", "\u0000", "<answers/>" })
	void aBodyOfAnotherShapeIsRefused(String body) {
		assertProblem(post(body), 400);
	}

	@Test
	void everyFaultOfTheShapeIsTold() {
		JsonNode errors = assertProblem(post("{\"answers\": 1, \"partial\": 2, \"a\": 3, \"b\": 4}"), 400);
		assertThat(errors).hasSize(4);
		assertThat(texts(errors, "message")).doesNotHaveDuplicates();
	}

	@Test
	void aNestedBombIsRefused() {
		for (String open : List.of("[", "{\"answers\":", "{\"answers\":[")) {
			assertProblem(post(open.repeat(60_000 / open.length())), 400);
		}
		assertProblem(post("{\"answers\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}"), 400);
		assertProblem(post("{\"answers\": [" + "9".repeat(60_000) + "]}"), 400);
	}

	@Test
	void aLargeBodyIsRefused() {
		for (int bytes : List.of(65 * 1024, 1024 * 1024)) {
			assertProblem(post("{\"answers\": [\"" + "a".repeat(bytes) + "\"]}"), 413);
			assertProblem(post(" ".repeat(bytes) + "{}"), 413);
		}
		assertThat(post("{\"answers\": [], \"partial\": true}" + " ".repeat(60_000)).status()).isEqualTo(200);
	}

	@Test
	void ofAThousandWrongCodesTheFirstHundredAreToldAndHowManyMore() {
		String codes = IntStream.range(0, 1000).mapToObj((i) -> "\"x" + i + "\"").collect(Collectors.joining(","));
		JsonNode errors = assertProblem(post("{\"answers\": [" + codes + "], \"partial\": true}"), 400);
		assertThat(texts(errors, "option").subList(0, 100)).doesNotHaveDuplicates().contains("x0", "x99");
		assertThat(errors).hasSize(101);
		assertThat(errors.path(100)).hasToString("{\"message\":\"And 900 more. Mend these first.\"}");
	}

	@Test
	void ofAThousandUnknownKeysTheFirstHundredAreToldAndHowManyMore() {
		String keys = IntStream.range(0, 1000).mapToObj((i) -> "\"x" + i + "\": 1").collect(Collectors.joining(","));
		JsonNode errors = assertProblem(post("{\"answers\": [], " + keys + "}"), 400);
		assertThat(errors).hasSize(101);
		assertThat(errors.path(100)).hasToString("{\"message\":\"And 900 more. Mend these first.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/xml",
			"multipart/form-data; boundary=x", "nonsense", "application/", "" })
	void anotherContentTypeIsRefused(String type) {
		assertProblem(this.visitor.post(ASSESSMENTS, type, "{\"answers\": [], \"partial\": true}".getBytes()), 415);
	}

	@Test
	void otherEncodingsAreReadOrRefused() {
		String body = "{\"answers\": [\"pain-3\"], \"partial\": true}";
		assertThat(this.visitor.post(ASSESSMENTS, "application/json", body.getBytes(StandardCharsets.UTF_16)).status())
			.isIn(200, 400);
		assertThat(this.visitor
			.post(ASSESSMENTS, "application/json; charset=iso-8859-1", body.getBytes(StandardCharsets.ISO_8859_1))
			.status()).isIn(200, 415);
		assertProblem(this.visitor.post(ASSESSMENTS, "application/json", new byte[] { (byte) 0xc3, (byte) 0x28, 34 }),
				400);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/assessments", "PUT, /api/assessments", "DELETE, /api/assessments",
			"POST, /api/questionnaire", "PATCH, /api/questionnaire" })
	void aWrongMethodIsToldTheRightOne(String method, String path) {
		Reply reply = this.visitor.send(method, path);
		assertProblem(reply, 405);
		assertThat(reply.header("Allow").orElse("")).contains(path.endsWith("assessments") ? "POST" : "GET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", "/api/nothing", "/api/assessments/1", "/api/questionnaire/x", "/api/%20",
			"/api/%7B%7C" })
	void anUnknownAddressIsAProblemToo(String path) {
		assertProblem(this.visitor.get(path), 404);
	}

	@Test
	void aProgramThatWantsAnotherFormatIsTold() {
		for (String format : List.of("text/html", "application/xml", "image/png")) {
			Reply reply = this.visitor.get("/api/questionnaire", "Accept", format);
			assertProblem(reply, 406);
		}
		assertThat(this.visitor.get("/api/questionnaire", "Accept", "application/*").status()).isEqualTo(200);
	}

	private Reply ask(List<String> answers) {
		return this.visitor.post(ASSESSMENTS, "application/json", JSON.writeValueAsBytes(Map.of("answers", answers)));
	}

	private Reply post(String body) {
		return this.visitor.post(ASSESSMENTS, "application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Exactly these errors, each as "option code" or "question code".
	 */
	private static void assertErrors(Reply reply, int status, List<String> errors) {
		assertThat(assertProblem(reply, status).valueStream().map((error) -> {
			String kind = error.has("option") ? "option" : "question";
			assertThat(error.propertyNames()).containsExactlyInAnyOrder(kind, "message");
			return kind + " " + error.path(kind).asString();
		})).containsExactlyInAnyOrderElementsOf(errors);
	}

	/**
	 * Problem details that nobody may keep.
	 * @return the errors
	 */
	private static JsonNode assertProblem(Reply reply, int status) {
		assertThat(reply.status()).as(reply.text()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).contains("application/problem+json");
		assertThat(reply.header("Cache-Control")).contains("no-store");
		JsonNode problem = JSON.readTree(reply.body());
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("title").asString()).isNotEmpty();
		assertThat(problem.path("instance").asString()).startsWith("/api");
		assertThat(problem.path("errors").valueStream()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.path("message").asString()).isNotEmpty());
		assertThat(reply.text()).doesNotContain("Exception", "org.", "jackson");
		return problem.path("errors");
	}

	private static List<String> texts(JsonNode list, String key) {
		return list.valueStream().map((item) -> item.path(key).asString()).toList();
	}

	private static List<String> strings(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}
