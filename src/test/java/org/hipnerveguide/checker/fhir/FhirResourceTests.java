package org.hipnerveguide.checker.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The resources that are the same for everybody.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class FhirResourceTests {

	private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/questionnaire-";

	private final Visitor visitor;

	private final Validator validator;

	FhirResourceTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
		this.validator = Validator.of(visitor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "metadata", "Questionnaire/hip-nerve-pain", "CodeSystem/hip-nerve-pain-answers",
			"CodeSystem/hip-nerve-pain-urgency", "OperationDefinition/Questionnaire-assess", "Questionnaire/unknown" })
	void theReferenceValidatorHasNothingToSay(String name) {
		assertThat(this.validator.complaints(this.visitor.get("/fhir/" + name).text()))
			.filteredOn((complaint) -> !name.endsWith("unknown") || !complaint.contains("should have narrative"))
			.isEmpty();
	}

	@Test
	void theReferenceValidatorFindsWhatIsWrong() {
		String questionnaire = this.visitor.get("/fhir/Questionnaire/hip-nerve-pain").text();
		assertThat(this.validator.complaints(questionnaire.replace("\"choice\"", "\"choose\""))).isNotEmpty();
		assertThat(this.validator.complaints(questionnaire.replace("optionExclusive", "optionExcluding"))).isNotEmpty();
	}

	@Test
	void theQuestionnaireAsksWhatTheGuideAsks() {
		JsonNode questionnaire = get("Questionnaire/hip-nerve-pain");
		assertThat(questionnaire.path("item").valueStream().map((step) -> step.path("linkId").asString()))
			.containsExactly("safety", "pain", "you");
		List<JsonNode> questions = questions(questionnaire);
		assertThat(questions).extracting((question) -> question.path("linkId").asString())
			.containsExactlyElementsOf(Questions.all().stream().map(Asked::code).toList());
		for (int i = 0; i < questions.size(); i++) {
			Asked asked = Questions.all().get(i);
			JsonNode question = questions.get(i);
			boolean multiple = asked.type().equals("multiple");
			assertThat(question.path("text").asString()).isEqualTo(asked.text());
			assertThat(question.path("type").asString()).isEqualTo("choice");
			assertThat(question.path("required").asBoolean()).isTrue();
			assertThat(question.path("repeats").asBoolean()).isEqualTo(multiple);
			assertThat(control(question)).isEqualTo(multiple ? "check-box" : "radio-button");
			Map<String, String> options = new LinkedHashMap<>();
			question.path("answerOption").forEach((option) -> {
				JsonNode coding = option.path("valueCoding");
				assertThat(coding.path("system").asString()).isEqualTo(FhirClient.SYSTEM);
				options.put(coding.path("code").asString(), coding.path("display").asString());
			});
			Map<String, String> offered = new LinkedHashMap<>();
			asked.options().forEach((code, option) -> offered.put(code, option.text()));
			assertThat(options).containsExactlyEntriesOf(offered);
		}
	}

	@Test
	void everyQuestionSaysWhyItIsAsked() {
		for (JsonNode question : questions(get("Questionnaire/hip-nerve-pain"))) {
			String why = Questions.all()
				.stream()
				.filter((asked) -> asked.code().equals(question.path("linkId").asString()))
				.findFirst()
				.orElseThrow()
				.why();
			assertThat(question.path("item")
				.valueStream()
				.filter((note) -> note.path("type").asString().equals("display"))
				.filter((note) -> control(note).equals("help"))
				.map((note) -> note.path("text").asString())).containsExactly(why);
		}
	}

	@Test
	void onlyNoneOfTheseExcludesTheOtherAnswers() {
		List<String> exclusive = new ArrayList<>();
		for (JsonNode question : questions(get("Questionnaire/hip-nerve-pain"))) {
			question.path("answerOption")
				.valueStream()
				.filter((option) -> option.path("extension")
					.valueStream()
					.anyMatch((extension) -> extension.path("url").asString().equals(EXTENSION + "optionExclusive")
							&& extension.path("valueBoolean").asBoolean()))
				.map((option) -> option.path("valueCoding").path("code").asString())
				.forEach(exclusive::add);
		}
		assertThat(exclusive).isNotEmpty()
			.containsExactlyElementsOf(
					Questions.all().stream().flatMap((asked) -> asked.options("none").stream()).toList());
	}

	@Test
	void everyAnswerIsACodeWithItsRoleAndItsQuestion() {
		JsonNode system = get("CodeSystem/hip-nerve-pain-answers");
		assertThat(system.path("url").asString()).isEqualTo(FhirClient.SYSTEM);
		List<String> concepts = system.path("concept")
			.valueStream()
			.map((concept) -> Stream
				.concat(Stream.of(concept.path("code").asString(), concept.path("display").asString()),
						concept.path("property")
							.valueStream()
							.map((property) -> property.path("code").asString() + "="
									+ property.path("valueString").asString()))
				.toList()
				.toString())
			.toList();
		assertThat(concepts).containsExactlyElementsOf(Questions.all()
			.stream()
			.flatMap((asked) -> asked.options()
				.entrySet()
				.stream()
				.map((option) -> List
					.of(option.getKey(), option.getValue().text(), "role=" + option.getValue().role(),
							"question=" + asked.code())
					.toString()))
			.toList());
	}

	@Test
	void theLevelsOfUrgencyAreCodes() {
		assertThat(get("CodeSystem/hip-nerve-pain-urgency").path("concept")
			.valueStream()
			.map((concept) -> concept.path("code").asString()))
			.containsExactly("self-care", "routine", "soon", "same-day", "emergency");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Questionnaire/hip-nerve-pain", "CodeSystem/hip-nerve-pain-answers",
			"CodeSystem/hip-nerve-pain-urgency", "OperationDefinition/Questionnaire-assess" })
	void aResourceIsKnownByTheAddressOfTheGuideAndTheVersionOfTheRuleBook(String name) {
		JsonNode resource = get(name);
		assertThat(resource.path("url").asString()).isEqualTo(Visitor.BASE_URL + "/fhir/" + name);
		assertThat(resource.path("version").asString()).isEqualTo(
				FhirClient.JSON.readTree(this.visitor.get("/api/questionnaire").body()).path("version").asString());
	}

	@Test
	void whatTheServerSaysItCanDoItCan() {
		JsonNode rest = get("metadata").path("rest").path(0);
		List<String> known = List.of("Questionnaire/hip-nerve-pain", "CodeSystem/hip-nerve-pain-answers",
				"OperationDefinition/Questionnaire-assess");
		assertThat(rest.path("resource").valueStream().map((resource) -> resource.path("type").asString()))
			.containsExactlyElementsOf(known.stream().map((name) -> name.split("/")[0]).toList());
		assertThat(rest.path("resource").valueStream())
			.allSatisfy((resource) -> assertThat(resource.path("interaction")).hasToString("[{\"code\":\"read\"}]"));
		JsonNode operation = rest.path("resource").path(0).path("operation").path(0);
		String definition = operation.path("definition").asString();
		assertThat(FhirClient.JSON.readTree(this.visitor.get(definition.substring(Visitor.BASE_URL.length())).body())
			.path("code")
			.asString()).isEqualTo(operation.path("name").asString()).isEqualTo("assess");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                              | application/fhir+json                 | application/fhir+json
			                              | application/json                      | application/json
			                              | */*                                   | application/fhir+json
			                              | text/html, */*;q=0.8                  | application/fhir+json
			                              | application/json;q=0.1, application/fhir+json | application/fhir+json
			                              | application/fhir+json;fhirVersion=4.0 | application/fhir+json
			                              | application/fhir+xml, application/*   | application/fhir+json
			 _format=json                 | text/html                             | application/fhir+json
			 _format=application/json     | application/fhir+xml                  | application/json
			 _format=application/fhir+json | */*                                  | application/fhir+json
			 _format=application/fhir%2Bjson | */*                                | application/fhir+json
			""")
	void jsonComesByTheNameThatWasAskedFor(String query, String accept, String type) {
		Reply reply = this.visitor.get("/fhir/metadata" + ((query != null) ? "?" + query : ""), "Accept", accept);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                              | application/fhir+xml
			                              | text/html
			                              | application/fhir+json;fhirVersion=3.0
			                              | nonsense
			 _format=xml                  | application/fhir+json
			 _format=                     | application/fhir+xml
			 _format=text/turtle          | */*
			""")
	void anotherFormatIsRefused(String query, String accept) {
		String end = (query != null) ? "?" + query : "";
		for (String name : List.of("metadata", "Questionnaire/hip-nerve-pain")) {
			assertOutcome(this.visitor.get("/fhir/" + name + end, "Accept", accept), 406, "not-supported");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/nothing", "/Questionnaire", "/Questionnaire/other", "/CodeSystem/x",
			"/Patient/hip-nerve-pain", "/Questionnaire/hip-nerve-pain/$other", "/Questionnaire/hip-nerve-pain/_history",
			"/metadata/x", "/%20/x" })
	void anUnknownAddressIsAnOutcome(String path) {
		assertOutcome(this.visitor.get("/fhir" + path), 404, "not-found");
	}

	@ParameterizedTest
	@CsvSource({ "POST, metadata", "PUT, Questionnaire/hip-nerve-pain", "DELETE, CodeSystem/hip-nerve-pain-answers",
			"GET, Questionnaire/hip-nerve-pain/$assess" })
	void aWrongMethodIsAnOutcome(String method, String name) {
		Reply reply = this.visitor.send(method, "/fhir/" + name);
		assertOutcome(reply, 405, "not-supported");
		assertThat(reply.header("Allow").orElse("")).contains(name.endsWith("$assess") ? "POST" : "GET");
	}

	@Test
	void cachesAskEachTimeAndAreToldWhatHasNotChanged() {
		for (String name : List.of("Questionnaire/hip-nerve-pain", "CodeSystem/hip-nerve-pain-answers", "metadata")) {
			Reply first = this.visitor.get("/fhir/" + name);
			assertThat(first.header("Cache-Control")).contains("no-cache");
			Reply second = this.visitor.get("/fhir/" + name, "If-None-Match", first.header("ETag").orElseThrow());
			assertThat(second.status()).isEqualTo(304);
			assertThat(second.body()).isEmpty();
		}
	}

	@Test
	void theQuestionnaireTravelsCompressed() {
		Reply reply = this.visitor.get("/fhir/Questionnaire/hip-nerve-pain", "Accept-Encoding", "gzip");
		assertThat(reply.header("Content-Encoding")).contains("gzip");
		assertThat(reply.body().length).isLessThan(12 * 1024);
	}

	private static void assertOutcome(Reply reply, int status, String code) {
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).contains("application/fhir+json");
		JsonNode outcome = FhirClient.JSON.readTree(reply.body());
		assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
		assertThat(outcome.path("issue").path(0).path("code").asString()).isEqualTo(code);
	}

	private JsonNode get(String name) {
		return FhirClient.JSON.readTree(this.visitor.get("/fhir/" + name).body());
	}

	private static List<JsonNode> questions(JsonNode questionnaire) {
		return questionnaire.path("item").valueStream().flatMap((step) -> step.path("item").valueStream()).toList();
	}

	private static String control(JsonNode item) {
		return item.path("extension")
			.valueStream()
			.filter((extension) -> extension.path("url").asString().equals(EXTENSION + "itemControl"))
			.map((extension) -> extension.path("valueCodeableConcept").path("coding").path(0).path("code").asString())
			.findFirst()
			.orElse("");
	}

}
