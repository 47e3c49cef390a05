package org.hipnerveguide.checker.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The checker for clinicians' systems: a QuestionnaireResponse in, an assessment out.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class AssessOperationTests {

	private final FhirClient client;

	private final Validator validator;

	private final JdbcClient database;

	AssessOperationTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.client = new FhirClient(visitor);
		this.validator = Validator.of(visitor);
		this.database = database;
	}

	@ParameterizedTest
	@EnumSource
	void theAssessmentIsThatOfTheOtherApi(Patient patient) {
		Reply reply = this.client.assess(FhirClient.response(patient.answers()));
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/fhir+json");
		assertThat(reply.header("Cache-Control")).contains("no-store");
		JsonNode guidance = FhirClient.JSON.readTree(reply.body());
		assertThat(FhirClient.told(guidance)).isEqualTo(this.client.told(patient.answers(), false));
		assertThat(guidance.path("status").asString()).isEqualTo("success");
	}

	@ParameterizedTest
	@EnumSource
	void theReferenceValidatorHasNothingToSay(Patient patient) {
		String response = FhirClient.response(patient.answers()).toString();
		assertThat(this.validator.complaints(response)).allMatch((complaint) -> complaint.contains("narrative"));
		assertThat(this.validator.complaints(this.client.assess(response).text())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "in-progress", "stopped" })
	void questionsMayBeOpenInAResponseThatSaysSo(String status) {
		for (List<String> codes : List.of(List.<String>of(), List.of("saddle-numbness"), List.of("pain-7", "age-18-44"),
				List.of("loc-both-sides"))) {
			Reply reply = this.client.assess(FhirClient.response(codes).put("status", status));
			assertThat(reply.status()).isEqualTo(200);
			JsonNode guidance = FhirClient.JSON.readTree(reply.body());
			assertThat(FhirClient.told(guidance)).isEqualTo(this.client.told(codes, true));
			assertThat(guidance.path("status").asString()).isEqualTo("data-requested");
			assertThat(this.validator.complaints(reply.text())).isEmpty();
		}
	}

	@Test
	void aResponseMaySayMoreThanIsNeeded() {
		ObjectNode response = FhirClient.response(Questions.complete());
		response.put("status", "amended")
			.put("questionnaire", FhirClient.QUESTIONNAIRE + "|" + version())
			.put("authored", "2026-11-22T12:00:00Z")
			.put("language", "en");
		response.putObject("subject").put("reference", "Patient/1");
		response.putObject("_status").put("id", "s");
		response.putObject("text").put("status", "generated").put("div", "<div>Answers</div>");
		ObjectNode answer = (ObjectNode) response.at("/item/0/item/0/answer/0");
		answer.put("id", "a");
		((ObjectNode) answer.path("valueCoding")).put("display", "None").put("version", "1").put("userSelected", true);
		((ObjectNode) response.at("/item/0/item/0")).put("text", "Any of these?");
		assertThat(this.client.assess(response).status()).isEqualTo(200);
		response.remove("questionnaire");
		assertThat(this.client.assess(response).status()).isEqualTo(200);
	}

	@Test
	void aResponseMayComeAsAParameter() {
		ObjectNode parameters = parameters(FhirClient.response(Patient.CAUDA_EQUINA.answers()));
		assertThat(this.validator.complaints(parameters.toString()))
			.allMatch((complaint) -> complaint.contains("narrative"));
		Reply reply = this.client.assess(parameters);
		assertThat(FhirClient.told(FhirClient.JSON.readTree(reply.body())).path("urgency").asString())
			.isEqualTo("emergency");
	}

	@Test
	void aFaultIsFoundWithinAParameter() {
		ObjectNode parameters = parameters(FhirClient.response(Questions.complete()));
		((ObjectNode) parameters.at("/parameter/0/resource/item/1/item/2/answer/0/valueCoding")).put("code", "x");
		assertIssues(this.client.assess(parameters), 422,
				"code-invalid Parameters.parameter[0].resource.item[1].item[2].answer[0]");
	}

	@Test
	void jsonByItsPlainNameIsTakenToo() {
		byte[] body = FhirClient.response(Questions.complete()).toString().getBytes();
		for (String type : List.of("application/json", "application/fhir+json; charset=utf-8",
				"application/fhir+json; fhirVersion=4.0")) {
			assertThat(this.client.assess(type, body).status()).isEqualTo(200);
		}
	}

	@Test
	void noDiseaseIsNamed() {
		List<String> names = this.database.sql("select name from rule union select name from pattern")
			.query(String.class)
			.list();
		assertThat(names).hasSizeGreaterThan(30);
		for (Patient patient : Patient.values()) {
			String guidance = this.client.assess(FhirClient.response(patient.answers())).text();
			assertThat(names).noneMatch(guidance::contains);
			assertThat(guidance).doesNotContain("probab", "\"prediction\"", "\"condition\"");
		}
	}

	/**
	 * What is done to a complete response of mild answers, and what must be said to it.
	 */
	static Stream<Arguments> faults() {
		String first = "/item/0/item/0";
		return Stream.of(
				fault("another questionnaire", (r) -> r.put("questionnaire", "http://example.org/q"), 422,
						"not-found QuestionnaireResponse.questionnaire"),
				fault("another version", (r) -> r.put("questionnaire", FhirClient.QUESTIONNAIRE + "|2019-01-01"), 422,
						"not-found QuestionnaireResponse.questionnaire"),
				fault("a number for the questionnaire", (r) -> r.put("questionnaire", 3), 422,
						"not-found QuestionnaireResponse.questionnaire"),
				fault("no status", (r) -> r.remove("status"), 422, "code-invalid QuestionnaireResponse.status"),
				fault("an error", (r) -> r.put("status", "entered-in-error"), 422,
						"code-invalid QuestionnaireResponse.status"),
				fault("an unknown element", (r) -> r.putArray("items"), 400, "structure QuestionnaireResponse"),
				fault("implicit rules", (r) -> r.put("implicitRules", "http://example.org"), 422,
						"extension QuestionnaireResponse.implicitRules"),
				fault("a modifier", (r) -> at(r, first).putArray("modifierExtension"), 422,
						"extension QuestionnaireResponse.item[0].item[0].modifierExtension"),
				fault("an unknown question", (r) -> at(r, first).put("linkId", "q-x"), 422,
						"not-found QuestionnaireResponse.item[0].item[0]", "required QuestionnaireResponse.item[0]"),
				fault("an item without link", (r) -> at(r, first).remove("linkId"), 422,
						"required QuestionnaireResponse.item[0].item[0]", "required QuestionnaireResponse.item[0]"),
				fault("a question of another step", (r) -> at(r, first).put("linkId", "q-age"), 422,
						"not-found QuestionnaireResponse.item[0].item[0]", "required QuestionnaireResponse.item[0]"),
				fault("a help text with an answer", (r) -> at(r, first).put("linkId", "q-nerve-emergency-why"), 422,
						"not-found QuestionnaireResponse.item[0].item[0]", "required QuestionnaireResponse.item[0]"),
				fault("a question twice",
						(r) -> r.at("/item/0").withArray("item").addObject().put("linkId", "q-injury"), 422,
						"duplicate QuestionnaireResponse.item[0].item[3]"),
				fault("a step twice", (r) -> r.withArray("item").addObject().put("linkId", "you"), 422,
						"duplicate QuestionnaireResponse.item[3]"),
				fault("an answer to a step", (r) -> at(r, "/item/0").putArray("answer"), 400,
						"structure QuestionnaireResponse.item[0]"),
				fault("a question in a question", (r) -> at(r, first).putArray("item"), 400,
						"structure QuestionnaireResponse.item[0].item[0]"),
				fault("a word for an answer", (r) -> answer(r).put("valueString", "no").remove("valueCoding"), 422,
						"value QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("two values", (r) -> answer(r).put("valueString", "no"), 422,
						"value QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("no value", (r) -> answer(r).remove("valueCoding"), 422,
						"value QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("a code without a coding", (r) -> answer(r).put("valueCoding", "nerve-none"), 422,
						"value QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("another system", (r) -> coding(r).put("system", "http://snomed.info/sct"), 422,
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("no system", (r) -> coding(r).remove("system"), 422,
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("an unknown code", (r) -> coding(r).put("code", "x"), 422,
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("no code", (r) -> coding(r).remove("code"), 422,
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("an answer to another question", (r) -> coding(r).put("code", "injury-none"), 422,
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]"),
				fault("an answer twice", (r) -> r.at(first).withArray("answer").add(FhirClient.answer("nerve-none")),
						422, "duplicate QuestionnaireResponse.item[0].item[0].answer[1]"),
				fault("none with another",
						(r) -> r.at(first).withArray("answer").add(FhirClient.answer("saddle-numbness")), 422,
						"business-rule QuestionnaireResponse.item[0].item[0]"),
				fault("none with not sure",
						(r) -> r.at(first).withArray("answer").add(FhirClient.answer("nerve-not-sure")), 422,
						"business-rule QuestionnaireResponse.item[0].item[0]"),
				fault("two ages",
						(r) -> r.at("/item/2/item/3").withArray("answer").add(FhirClient.answer("age-75-plus")), 422,
						"business-rule QuestionnaireResponse.item[2].item[3]"),
				fault("both sides of nothing",
						(r) -> at(r, "/item/1/item/0/answer/0/valueCoding").put("code", "loc-both-sides"), 422,
						"required QuestionnaireResponse.item[1].item[0]"),
				fault("no answer", (r) -> at(r, first).remove("answer"), 422,
						"required QuestionnaireResponse.item[0].item[0]"),
				fault("a question left out", (r) -> r.at("/item/0").withArray("item").remove(0), 422,
						"required QuestionnaireResponse.item[0]"),
				fault("a list that is none", (r) -> at(r, first).put("answer", "nerve-none"), 400,
						"structure QuestionnaireResponse.item[0].item[0].answer",
						"required QuestionnaireResponse.item[0].item[0]"),
				fault("an item that is none", (r) -> r.withArray("item").add(1), 400,
						"structure QuestionnaireResponse.item[3]"),
				fault("several faults", (r) -> {
					r.put("status", "completed").put("x", 1);
					coding(r).put("code", "x");
					at(r, "/item/2/item/5/answer/0/valueCoding").put("system", "x");
				}, 400, "structure QuestionnaireResponse",
						"code-invalid QuestionnaireResponse.item[0].item[0].answer[0]",
						"code-invalid QuestionnaireResponse.item[2].item[5].answer[0]"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void eachFaultIsToldWithItsPlace(String name, Consumer<ObjectNode> fault, int status, List<String> issues) {
		ObjectNode response = FhirClient.response(Questions.complete());
		fault.accept(response);
		assertIssues(this.client.assess(response), status, issues.toArray(String[]::new));
	}

	@Test
	void everyUnansweredQuestionIsNamed() {
		Reply reply = this.client.assess("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\"}");
		assertThat(reply.status()).isEqualTo(422);
		assertThat(FhirClient.JSON.readTree(reply.body())
			.path("issue")
			.valueStream()
			.map((issue) -> issue.path("diagnostics").asString().replaceFirst(":.*", "")))
			.containsExactlyElementsOf(Questions.all().stream().map(Questions.Asked::code).toList());
	}

	@Test
	void ofAThousandFaultsTheFirstHundredAreToldAndHowManyMore() {
		ObjectNode response = FhirClient.response(List.of());
		for (int i = 0; i < 1000; i++) {
			response.withArray("item").addObject().put("linkId", "x");
		}
		assertAHundredAndMore(this.client.assess(response), "And 914 more. Mend these first.");
		ObjectNode wrongCodes = FhirClient.response(List.of("nerve-none")).put("status", "in-progress");
		for (int i = 0; i < 500; i++) {
			wrongCodes.at("/item/0/item/0").withArray("answer").add(FhirClient.answer("x" + i));
		}
		assertAHundredAndMore(this.client.assess(wrongCodes), "And 400 more. Mend these first.");
	}

	private static void assertAHundredAndMore(Reply reply, String more) {
		assertThat(reply.status()).isEqualTo(422);
		assertThat(outcome(reply).path("issue")).hasSize(101);
		assertThat(outcome(reply).path("issue").path(100))
			.hasToString("{\"severity\":\"error\",\"code\":\"too-costly\",\"diagnostics\":\"" + more + "\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "nonsense", "null", "[]", "1", "\"QuestionnaireResponse\"", "{}",
			"{\"resourceType\":\"Patient\"}", "{\"resourceType\":[\"QuestionnaireResponse\"]}",
			"{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\"} x",
			"{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"status\":\"in-progress\"}",
			"{\"resourceType\":\"Parameters\"}", "{\"resourceType\":\"Parameters\",\"parameter\":1}",
			"{\"resourceType\":\"Parameters\",\"parameter\":[]}",
			"{\"resourceType\":\"Parameters\",\"parameter\":[1,{\"name\":\"x\"}]}",
			"{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"questionnaireResponse\"}]}",
			"<QuestionnaireResponse xmlns=\"http://hl7.org/fhir\"/>" })
	void aBodyThatIsNoSuchResourceIsRefused(String body) {
		Reply reply = this.client.assess(body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(outcome(reply).path("issue").path(0).path("code").asString()).isEqualTo("structure");
	}

	@Test
	void aNestedBombIsRefused() {
		for (String open : List.of("[", "{\"item\":[", "{\"item\":")) {
			String deep = open.repeat(60_000 / open.length());
			for (String body : List.of(deep, "{\"resourceType\":\"QuestionnaireResponse\",\"extension\":" + deep)) {
				assertThat(this.client.assess(body).status()).isEqualTo(400);
			}
		}
		String number = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":" + "9".repeat(60_000) + "}";
		assertThat(this.client.assess(number).status()).isEqualTo(400);
	}

	@Test
	void aLargeBodyIsRefused() {
		ObjectNode response = FhirClient.response(Questions.complete());
		assertThat(this.client.assess(response + " ".repeat(50_000)).status()).isEqualTo(200);
		for (int bytes : List.of(65 * 1024, 1024 * 1024)) {
			Reply reply = this.client.assess(response + " ".repeat(bytes));
			assertThat(reply.status()).isEqualTo(413);
			assertThat(outcome(reply).path("issue").path(0).path("code").asString()).isEqualTo("too-long");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/fhir+xml", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=x", "nonsense", "" })
	void anotherContentTypeIsRefused(String type) {
		Reply reply = this.client.assess(type, FhirClient.response(Questions.complete()).toString().getBytes());
		assertThat(reply.status()).isEqualTo(415);
		assertThat(outcome(reply).path("issue").path(0).path("code").asString()).isEqualTo("not-supported");
	}

	@Test
	void aRefusalIsAValidOutcome() {
		ObjectNode response = FhirClient.response(List.of("saddle-numbness", "nerve-none"));
		Reply reply = this.client.assess(response);
		assertThat(reply.header("Cache-Control")).contains("no-store");
		assertThat(this.validator.complaints(reply.text())).allMatch((complaint) -> complaint.contains("narrative"));
		Reply other = this.client.assess("{");
		assertThat(this.validator.complaints(other.text())).allMatch((complaint) -> complaint.contains("narrative"));
	}

	private static Arguments fault(String name, Consumer<ObjectNode> fault, int status, String... issues) {
		return arguments(name, fault, status, List.of(issues));
	}

	private static ObjectNode at(JsonNode response, String pointer) {
		return (ObjectNode) response.at(pointer);
	}

	private static ObjectNode answer(JsonNode response) {
		return at(response, "/item/0/item/0/answer/0");
	}

	private static ObjectNode coding(JsonNode response) {
		return at(response, "/item/0/item/0/answer/0/valueCoding");
	}

	private static ObjectNode parameters(JsonNode response) {
		ObjectNode parameters = FhirClient.JSON.createObjectNode().put("resourceType", "Parameters");
		parameters.putArray("parameter").addObject().put("name", "questionnaireResponse").set("resource", response);
		return parameters;
	}

	private static JsonNode outcome(Reply reply) {
		assertThat(reply.header("Content-Type")).contains("application/fhir+json");
		JsonNode outcome = FhirClient.JSON.readTree(new String(reply.body(), StandardCharsets.UTF_8));
		assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
		assertThat(outcome.path("issue")).isNotEmpty();
		return outcome;
	}

	/**
	 * Exactly these issues, each as "code expression".
	 */
	private static void assertIssues(Reply reply, int status, String... issues) {
		assertThat(outcome(reply).path("issue").valueStream().map((issue) -> {
			assertThat(issue.path("severity").asString()).isEqualTo("error");
			assertThat(issue.path("diagnostics").asString()).isNotBlank();
			return issue.path("code").asString() + " " + issue.path("expression").path(0).asString();
		})).containsExactlyInAnyOrder(issues);
		assertThat(reply.status()).isEqualTo(status);
	}

	private String version() {
		return this.client.told(List.of(), true).path("ruleBook").path("version").asString();
	}

}
