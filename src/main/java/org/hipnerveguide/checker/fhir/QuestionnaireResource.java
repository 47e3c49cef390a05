package org.hipnerveguide.checker.fhir;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.QuestionType;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked, as a Questionnaire that any form filler can show: a group for each step,
 * in it the questions, and with each the reason why it is asked.
 * <p>
 * Only "none of these" is exclusive. "Not sure" may stand beside a finding, as everywhere
 * in the guide: a form that took the finding away would lower the urgency.
 */
final class QuestionnaireResource {

	private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/questionnaire-";

	private static final String TITLE = "Hip nerve pain: symptom checker";

	private static final String DESCRIPTION = "Asks adults with pain, numbness or tingling around the hip, buttock, "
			+ "groin or leg what decides how soon they should be seen. Its $assess operation says so.";

	private final Canonicals canonicals;

	QuestionnaireResource(Canonicals canonicals) {
		this.canonicals = canonicals;
	}

	ObjectNode of(Questionnaire questionnaire) {
		return Resource
			.canonical("Questionnaire", this.canonicals.questionnaire(), questionnaire.version(), TITLE, DESCRIPTION)
			.put("name", "HipNervePain")
			.set("subjectType", Resource.list("Patient"))
			.set("item", questionnaire.steps().stream().map(this::group).collect(Resource.toList()));
	}

	private ObjectNode group(Step step) {
		return item(step.code(), step.title(), "group").set("item",
				step.questions().stream().map(this::question).collect(Resource.toList()));
	}

	private ObjectNode question(Question question) {
		ArrayNode extensions = Resource.list(control(question.type().takesOneAnswer() ? "radio-button" : "check-box"));
		if (question.type() == QuestionType.SCALE) {
			extensions.add(extension("choiceOrientation").put("valueCode", "horizontal"));
		}
		return item(question.code(), question.text(), "choice").put("required", true)
			.put("repeats", !question.type().takesOneAnswer())
			.set("extension", extensions)
			.set("answerOption", question.options().stream().map(this::option).collect(Resource.toList()))
			.set("item", notes(question));
	}

	private ObjectNode option(Option option) {
		ObjectNode answer = Resource.element();
		if (option.role() == Role.NONE) {
			answer.set("extension", Resource.list(extension("optionExclusive").put("valueBoolean", true)));
		}
		return answer.set("valueCoding", Resource.coding(this.canonicals.answers(), option.code(), option.text()));
	}

	private static ArrayNode notes(Question question) {
		ArrayNode notes = Resource.list(note(question.code() + "-why", question.why(), "help"));
		question.hint().ifPresent((hint) -> notes.add(note(question.code() + "-hint", hint, "inline")));
		return notes;
	}

	private static ObjectNode note(String linkId, String text, String kind) {
		return item(linkId, text, "display").set("extension", Resource.list(control(kind)));
	}

	private static ObjectNode item(String linkId, String text, String type) {
		return Resource.element().put("linkId", linkId).put("text", text).put("type", type);
	}

	private static ObjectNode control(String code) {
		ObjectNode coding = Resource.element()
			.put("system", "http://hl7.org/fhir/questionnaire-item-control")
			.put("code", code);
		return extension("itemControl").set("valueCodeableConcept",
				Resource.element().set("coding", Resource.list(coding)));
	}

	private static ObjectNode extension(String name) {
		return Resource.element().put("url", EXTENSION + name);
	}

}
