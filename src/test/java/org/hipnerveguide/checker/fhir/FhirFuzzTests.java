package org.hipnerveguide.checker.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.hipnerveguide.checker.rules.PublishedRuleBook;
import org.hipnerveguide.comparison.RandomAnswers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Resources that went wrong somewhere are assessed by all that they hold, or refused. The
 * same ones each time.
 */
@Tag("fuzz")
@RunningGuide
class FhirFuzzTests {

	private static final int RESOURCES = 5000;

	private static final List<String> ODD = List.of("null", "true", "-0.0e-9", "1e999", "\"\"", "\" \"", "\"\\u0000\"",
			"\"\\ud83e\"", "\"pain-3\"", "\"q-age\"", "\"completed\"", "\"in-progress\"", "[]", "{}", "[[]]", "[null]",
			"{\"\":{}}", "{\"resourceType\":\"QuestionnaireResponse\"}", "\"<script>\"", "\"${7*7}\"", "[\"safety\"]");

	private static final List<String> NAMES = List.of("item", "answer", "linkId", "valueCoding", "code", "system",
			"status", "valueString", "extension", "modifierExtension", "_item", "", "resourceType", "contained");

	private final FhirClient client;

	private final Random random = new Random(20261126);

	FhirFuzzTests(@Autowired Visitor visitor) {
		this.client = new FhirClient(visitor);
	}

	@Test
	void fiveThousandDamagedResourcesAreAssessedWholeOrRefused() {
		RandomAnswers people = new RandomAnswers(PublishedRuleBook.ruleBook().questionnaire());
		List<String> broken = new ArrayList<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int number = 0; number < RESOURCES && broken.size() < 20; number++) {
			ObjectNode resource = FhirClient.response(people.person(number));
			if (this.random.nextBoolean()) {
				resource.put("status", "in-progress");
			}
			for (int damages = this.random.nextInt(4); damages > 0; damages--) {
				damage(resource);
			}
			String body = (number % 10 == 9) ? torn(resource.toString()) : resource.toString();
			Reply reply = this.client.assess(body);
			statuses.merge(reply.status(), 1, Integer::sum);
			String fault = faultOf(reply, body);
			if (!fault.isEmpty()) {
				broken.add(number + ": " + fault + ": " + body);
			}
		}
		System.out.println("Damaged resources by status: " + statuses);
		assertThat(broken).isEmpty();
		assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 400, 422);
	}

	private String faultOf(Reply reply, String body) {
		if (!reply.header("Content-Type").orElse("").equals("application/fhir+json")
				|| !reply.header("Cache-Control").orElse("").equals("no-store")) {
			return "headers " + reply.response().headers().map();
		}
		JsonNode answer = FhirClient.JSON.readTree(reply.body());
		if (reply.status() != 200) {
			return (answer.path("issue").isEmpty() || reply.text().contains("Exception")) ? reply.text() : "";
		}
		JsonNode resource = FhirClient.JSON.readTree(body);
		List<String> codes = resource.path("item").findValuesAsString("code");
		boolean partial = !resource.path("status").asString().equals("completed");
		return FhirClient.told(answer).equals(this.client.told(codes, partial)) ? "" : "something was overlooked";
	}

	/**
	 * Does something to any place of the tree.
	 */
	private void damage(JsonNode resource) {
		JsonNode place = resource;
		while (place.size() > 0 && this.random.nextInt(5) != 0) {
			JsonNode next = place.values().stream().skip(this.random.nextInt(place.size())).findFirst().orElseThrow();
			if (!next.isContainer()) {
				break;
			}
			place = next;
		}
		if (place instanceof ObjectNode object) {
			damage(object);
		}
		else {
			damage((ArrayNode) place);
		}
	}

	private void damage(ObjectNode object) {
		List<String> names = List.copyOf(object.propertyNames());
		String name = (names.isEmpty() || this.random.nextInt(4) == 0) ? oneOf(NAMES) : oneOf(names);
		switch (this.random.nextInt(4)) {
			case 0 -> object.remove(name);
			case 1 -> object.set(oneOf(NAMES), object.path(name).deepCopy());
			case 2 -> object.set(name, FhirClient.answer(oneOf(options())));
			default -> object.set(name, FhirClient.JSON.readTree(oneOf(ODD)));
		}
	}

	private void damage(ArrayNode array) {
		int place = this.random.nextInt(array.size() + 1);
		switch (this.random.nextInt(4)) {
			case 0 -> array.remove(place);
			case 1 -> array.add(array.path(place).deepCopy());
			case 2 -> array.insert(place, FhirClient.answer(oneOf(options())));
			default -> array.insert(place, FhirClient.JSON.readTree(oneOf(ODD)));
		}
	}

	private static List<String> options() {
		return Questions.all().stream().flatMap((question) -> question.options().keySet().stream()).toList();
	}

	private String torn(String json) {
		int place = this.random.nextInt(json.length());
		return json.substring(0, place) + oneOf(List.of("", ",", "}", "]", "\"", "[".repeat(500), json));
	}

	private <T> T oneOf(List<T> things) {
		return things.get(this.random.nextInt(things.size()));
	}

}
