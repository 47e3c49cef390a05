package org.hipnerveguide.checker.fhir;

import java.util.List;

import org.hipnerveguide.checker.Level;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The codes of answers and of levels of urgency. Codes are stable: none is ever renamed
 * or used again.
 */
final class CodeSystems {

	private final Canonicals canonicals;

	CodeSystems(Canonicals canonicals) {
		this.canonicals = canonicals;
	}

	ObjectNode answers(Questionnaire questionnaire) {
		ArrayNode concepts = questionnaire.questions()
			.stream()
			.flatMap((question) -> question.options().stream().map((option) -> concept(question, option)))
			.collect(Resource.toList());
		return system(this.canonicals.answers(), questionnaire.version(), "Answers about hip nerve pain",
				"The answers that the hip nerve pain questionnaire offers.", concepts)
			.put("name", "HipNervePainAnswers")
			.set("property", Resource.list(
					property("role",
							"What choosing it says: finding (something is present), none (nothing that the question "
									+ "asks about is) or not-sure (which is never read as no)."),
					property("question", "The linkId of the question that it answers.")));
	}

	/**
	 * The levels, lowest first.
	 */
	ObjectNode urgency(List<Level> levels, String version) {
		ArrayNode concepts = levels.stream()
			.map((level) -> concept(level.code(), level.name()).put("definition",
					level.action() + ". " + level.timeFrame()))
			.collect(Resource.toList());
		return system(this.canonicals.urgency(), version, "Urgency of hip nerve pain",
				"How soon a person with hip nerve pain should be seen, the least urgent first.", concepts)
			.put("name", "HipNervePainUrgency");
	}

	private static ObjectNode system(String url, String version, String title, String description, ArrayNode concepts) {
		return Resource.canonical("CodeSystem", url, version, title, description)
			.put("caseSensitive", true)
			.put("content", "complete")
			.put("count", concepts.size())
			.set("concept", concepts);
	}

	private static ObjectNode concept(Question question, Option option) {
		return concept(option.code(), option.text()).set("property",
				Resource.list(value("role", option.role().code()), value("question", question.code())));
	}

	private static ObjectNode concept(String code, String display) {
		return Resource.element().put("code", code).put("display", display);
	}

	private static ObjectNode property(String code, String description) {
		return Resource.element().put("code", code).put("description", description).put("type", "string");
	}

	private static ObjectNode value(String property, String value) {
		return Resource.element().put("code", property).put("valueString", value);
	}

}
