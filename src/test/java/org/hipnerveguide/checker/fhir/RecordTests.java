package org.hipnerveguide.checker.fhir;

import java.util.ArrayList;
import java.util.List;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.hipnerveguide.checker.rules.PublishedRuleBook;
import org.hipnerveguide.comparison.RandomAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person takes along for the record of a clinician.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class RecordTests {

	private static final int PEOPLE = 1000;

	private final Visitor visitor;

	private final FhirClient client;

	private final Validator validator;

	RecordTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
		this.client = new FhirClient(visitor);
		this.validator = Validator.of(visitor);
	}

	@Test
	void itIsAFileToSaveAndNotToKeep() {
		Reply reply = record(Patient.STABLE_NUMB_PATCH.answers());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/fhir+json");
		assertThat(reply.header("Content-Disposition")).contains("attachment; filename=\"symptom-check.json\"");
		assertThat(reply.header("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@EnumSource
	void theReferenceValidatorHasNothingToSay(Patient patient) {
		assertThat(this.validator.complaints(record(patient.answers()).text())).isEmpty();
	}

	@Test
	void theReferenceValidatorHasNothingToSayToAnyAnswer() {
		List<String> open = new ArrayList<>(
				Questions.all().stream().flatMap((question) -> question.options().keySet().stream()).toList());
		while (!open.isEmpty()) {
			List<String> codes = new ArrayList<>();
			for (Questions.Asked question : Questions.all()) {
				List<String> left = open.stream().filter(question.options()::containsKey).toList();
				boolean several = question.type().equals("multiple");
				List<String> findings = left.stream().filter(question.options("finding")::contains).toList();
				codes.addAll((several && !findings.isEmpty()) ? findings : left.stream().limit(1).toList());
			}
			open.removeAll(codes);
			Reply reply = record(Questions.complete(codes));
			assertThat(reply.status()).isEqualTo(200);
			assertThat(this.validator.complaints(reply.text())).isEmpty();
		}
	}

	@Test
	void theReferenceValidatorFindsAnAnswerThatIsNotOffered() {
		String record = record(Patient.STABLE_NUMB_PATCH.answers()).text();
		assertThat(this.validator.complaints(record.replace("\"pain-5\"", "\"pain-55\""))).isNotEmpty();
		assertThat(this.validator.complaints(record.replace("\"q-age\"", "\"q-ages\""))).isNotEmpty();
	}

	@Test
	void anEmergencyAfterTheSafetyCheckIsARecordInProgress() {
		Reply reply = record(List.of("saddle-numbness", "body-none", "injury-none"));
		JsonNode record = FhirClient.JSON.readTree(reply.body());
		assertThat(this.validator.complaints(reply.text())).isEmpty();
		assertThat(resource(record, 0).path("status").asString()).isEqualTo("in-progress");
		assertThat(resource(record, 1).path("status").asString()).isEqualTo("data-requested");
		assertThat(this.client.assess(resource(record, 0)).text()).isEqualTo(resource(record, 1).toString());
	}

	@Test
	void itSaysNothingOfWhoAnswered() {
		JsonNode record = FhirClient.JSON.readTree(record(Patient.PELVIC_GIRDLE.answers()).body());
		for (String name : List.of("subject", "author", "source", "encounter", "identifier", "performer")) {
			assertThat(record.findValues(name)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "q-age=age-18-44", "q-age=nonsense" })
	void answersThatCannotBeAssessedGiveNone(String form) {
		Reply reply = this.visitor.post("/symptom-checker/record.json", form);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.header("Content-Disposition")).isEmpty();
		assertThat(reply.isPage()).isTrue();
	}

	/**
	 * Form to record, record to assessment: the same as the form's own and the other
	 * API's, for a thousand people who answer at random.
	 */
	@Test
	void whatAPersonTakesAlongIsAssessedAsTheirAnswersWere() {
		RandomAnswers people = new RandomAnswers(PublishedRuleBook.ruleBook().questionnaire());
		for (int number = 0; number < PEOPLE; number++) {
			List<String> codes = people.person(number);
			JsonNode record = FhirClient.JSON.readTree(record(codes).body());
			Reply reply = this.client.assess(resource(record, 0));
			assertThat(reply.text()).as("person %s", number).isEqualTo(resource(record, 1).toString());
			assertThat(FhirClient.told(FhirClient.JSON.readTree(reply.body()))).as("person %s", number)
				.isEqualTo(this.client.told(codes, false));
		}
	}

	private Reply record(List<String> codes) {
		return this.visitor.post("/symptom-checker/record.json", Questions.form(codes));
	}

	private static JsonNode resource(JsonNode record, int number) {
		return record.path("entry").path(number).path("resource");
	}

}
