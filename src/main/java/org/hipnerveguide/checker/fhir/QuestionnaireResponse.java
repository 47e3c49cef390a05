package org.hipnerveguide.checker.fhir;

import java.util.List;

import org.hipnerveguide.checker.Result;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Step;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers behind a result, as a QuestionnaireResponse that says nothing of who gave
 * them.
 */
final class QuestionnaireResponse {

	private static final String TEXT = "A person's own answers to the hip nerve pain questionnaire.";

	private final Canonicals canonicals;

	QuestionnaireResponse(Canonicals canonicals) {
		this.canonicals = canonicals;
	}

	ObjectNode of(Result result, Questionnaire questionnaire) {
		return Resource.of("QuestionnaireResponse")
			.set("text", Resource.narrative(TEXT))
			.put("questionnaire", this.canonicals.questionnaire() + "|" + questionnaire.version())
			.put("status", result.isStopped() ? "in-progress" : "completed")
			.put("authored", Resource.dateTime(result.made()))
			.set("item",
					questionnaire.steps()
						.stream()
						.filter((step) -> step.questions().stream().anyMatch(result.given()::containsKey))
						.map((step) -> group(step, result))
						.collect(Resource.toList()));
	}

	private ObjectNode group(Step step, Result result) {
		return item(step.code(), step.title()).set("item",
				step.questions()
					.stream()
					.filter((question) -> !result.chosen(question).isEmpty())
					.map((question) -> answered(question, result.chosen(question)))
					.collect(Resource.toList()));
	}

	private ObjectNode answered(Question question, List<Option> chosen) {
		return item(question.code(), question.text()).set("answer",
				chosen.stream()
					.map((option) -> Resource.element()
						.set("valueCoding", Resource.coding(this.canonicals.answers(), option.code(), option.text())))
					.collect(Resource.toList()));
	}

	private static ObjectNode item(String linkId, String text) {
		return Resource.element().put("linkId", linkId).put("text", text);
	}

}
