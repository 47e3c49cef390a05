package org.hipnerveguide.checker.fhir;

import java.util.List;
import java.util.Map;

import org.hipnerveguide.Questions;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A clinician's system, which knows the guide by its questions and by the standard only.
 */
record FhirClient(Visitor visitor) {

	static final JsonMapper JSON = JsonMapper.shared();

	static final String SYSTEM = Visitor.BASE_URL + "/fhir/CodeSystem/hip-nerve-pain-answers";

	static final String QUESTIONNAIRE = Visitor.BASE_URL + "/fhir/Questionnaire/hip-nerve-pain";

	private static final String ASSESS = "/fhir/Questionnaire/hip-nerve-pain/$assess";

	/**
	 * A complete response with these answers, which may be wrong.
	 */
	static ObjectNode response(List<String> codes) {
		ObjectNode response = JSON.createObjectNode()
			.put("resourceType", "QuestionnaireResponse")
			.put("questionnaire", QUESTIONNAIRE)
			.put("status", "completed");
		ArrayNode steps = response.putArray("item");
		for (Questions.Asked question : Questions.all()) {
			List<String> chosen = codes.stream().filter(question.options()::containsKey).toList();
			if (!chosen.isEmpty()) {
				ArrayNode answers = item(step(steps, question.step()).withArray("item"), question.code())
					.putArray("answer");
				chosen.forEach((code) -> answers.add(answer(code)));
			}
		}
		return response;
	}

	private static ObjectNode step(ArrayNode steps, String code) {
		JsonNode last = steps.path(steps.size() - 1);
		return last.path("linkId").asString("").equals(code) ? (ObjectNode) last : item(steps, code);
	}

	private static ObjectNode item(ArrayNode items, String linkId) {
		return items.addObject().put("linkId", linkId);
	}

	static ObjectNode answer(String code) {
		ObjectNode answer = JSON.createObjectNode();
		answer.putObject("valueCoding").put("system", SYSTEM).put("code", code);
		return answer;
	}

	Reply assess(JsonNode resource) {
		return assess(resource.toString());
	}

	Reply assess(String body) {
		return this.visitor.post(ASSESS, "application/fhir+json", body.getBytes());
	}

	Reply assess(String type, byte[] body) {
		return this.visitor.post(ASSESS, type, body);
	}

	/**
	 * What the other API says to the same answers, without what may name a disease.
	 */
	JsonNode told(List<String> codes, boolean partial) {
		ObjectNode told = (ObjectNode) JSON.readTree(
				this.visitor
					.post("/api/assessments", "application/json",
							JSON.writeValueAsBytes(Map.of("answers", codes, "partial", partial)))
					.body());
		told.remove("patterns");
		told.path("rules").forEach((rule) -> ((ObjectNode) rule).remove("name"));
		return told;
	}

	/**
	 * What an assessment says, in the shape of the other API.
	 */
	static JsonNode told(JsonNode guidance) {
		JsonNode output = guidance.path("contained").path(0);
		ObjectNode told = JSON.createObjectNode()
			.put("urgency", one(output, "urgency"))
			.put("action", one(output, "action"))
			.put("timeFrame", one(output, "timeFrame"));
		ArrayNode rules = told.putArray("rules");
		for (JsonNode rule : all(output, "rule")) {
			ObjectNode json = rules.addObject()
				.put("code", one(rule, "code"))
				.put("urgency", one(rule, "urgency"))
				.put("because", one(rule, "because"));
			json.set("metBy", many(rule, "metBy"));
			json.set("evidence", many(rule, "evidence"));
		}
		told.put("urgencyWithout", one(output, "urgencyWithout"));
		told.set("notSure", many(output, "notSure"));
		ArrayNode advice = told.putArray("advice");
		all(output, "advice")
			.forEach((item) -> advice.addObject().put("code", one(item, "code")).put("text", one(item, "text")));
		ArrayNode withheld = told.putArray("withheld");
		all(output, "withheld").forEach(
				(item) -> withheld.addObject().put("code", one(item, "code")).set("because", many(item, "because")));
		JsonNode net = all(output, "safetyNet").get(0);
		told.putObject("safetyNet").put("text", one(net, "text")).put("checkBy", one(net, "checkBy"));
		told.putObject("ruleBook").put("version", one(output, "ruleBookVersion"));
		return told;
	}

	private static List<JsonNode> all(JsonNode parameters, String name) {
		return (parameters.has("parameter") ? parameters.path("parameter") : parameters.path("part")).valueStream()
			.filter((parameter) -> parameter.path("name").asString("").equals(name))
			.toList();
	}

	private static ArrayNode many(JsonNode parameters, String name) {
		ArrayNode values = JSON.createArrayNode();
		all(parameters, name).forEach((parameter) -> values.add(value(parameter)));
		return values;
	}

	private static String one(JsonNode parameters, String name) {
		return value(all(parameters, name).get(0));
	}

	private static String value(JsonNode parameter) {
		for (String type : List.of("valueString", "valueCode", "valueDate")) {
			if (parameter.has(type)) {
				return parameter.path(type).asString();
			}
		}
		return parameter.path("valueCoding").path("code").asString();
	}

}
