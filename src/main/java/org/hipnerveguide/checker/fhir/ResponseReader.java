package org.hipnerveguide.checker.fhir;

import java.util.Set;

import org.hipnerveguide.checker.AnswerMessages;
import org.hipnerveguide.checker.fhir.Issue.Type;
import org.hipnerveguide.checker.rules.AnswerProblem;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.Questionnaire;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers from a QuestionnaireResponse, and tells all that is wrong with it, each
 * with its place. What it does not know it refuses: an answer that was overlooked might
 * be the one that needs help at once.
 */
final class ResponseReader {

	private static final Set<String> RESPONSE = Set.of("resourceType", "id", "meta", "language", "text", "contained",
			"extension", "identifier", "basedOn", "partOf", "questionnaire", "status", "subject", "encounter",
			"authored", "author", "source", "item");

	private final Questionnaire questionnaire;

	private final Canonicals canonicals;

	private final AnswerMessages messages;

	private final Issues issues;

	ResponseReader(Questionnaire questionnaire, Canonicals canonicals, AnswerMessages messages) {
		this.questionnaire = questionnaire;
		this.canonicals = canonicals;
		this.messages = messages;
		this.issues = new Issues(messages);
	}

	/**
	 * The answers.
	 * @throws RefusedResourceException with every issue of the resource
	 */
	Answers answers(SentResource sent) {
		this.issues.refuseAllBut(RESPONSE::contains, sent.json(), sent.path());
		checkStatus(sent);
		checkQuestionnaire(sent.json().path("questionnaire"), sent.path() + ".questionnaire");
		SentItems items = new SentItems(this.questionnaire, this.canonicals.answers(), this.issues);
		items.read(sent.json(), sent.path());
		Answers answers = answers(sent, items);
		if (!this.issues.isEmpty()) {
			throw this.issues.refusal();
		}
		return answers;
	}

	private Answers answers(SentResource sent, SentItems items) {
		try {
			return sent.isComplete() ? Answers.of(this.questionnaire, items.codes())
					: Answers.partial(this.questionnaire, items.codes());
		}
		catch (InvalidAnswersException ex) {
			ex.problems()
				.stream()
				.filter((problem) -> !items.isKnown(problem))
				.forEach((problem) -> this.issues.add(type(problem), items.placeOf(problem.code(), sent.path()),
						text(problem)));
			this.issues.addUntold(ex.untold());
			throw this.issues.refusal();
		}
	}

	private void checkStatus(SentResource sent) {
		if (!sent.isComplete() && !sent.isPartial()) {
			this.issues.add(Type.CODE_INVALID, sent.path() + ".status",
					"Say completed or amended when every question is answered, in-progress or stopped when not.");
		}
	}

	private void checkQuestionnaire(JsonNode questionnaire, String path) {
		String ours = this.canonicals.questionnaire();
		String said = questionnaire.asString("");
		if (!questionnaire.isMissingNode() && !said.equals(ours)
				&& !said.equals(ours + "|" + this.questionnaire.version())) {
			this.issues.add(Type.NOT_FOUND, path, "These are not answers to " + ours + "|"
					+ this.questionnaire.version() + ". Ask its questions, and name it.");
		}
	}

	/**
	 * A question that is not there has no place that would name it.
	 */
	private String text(AnswerProblem problem) {
		String message = this.messages.message(problem);
		return problem.kind().isAboutAnOption() ? message : problem.code() + ": " + message;
	}

	private static Type type(AnswerProblem problem) {
		return switch (problem.kind()) {
			case UNKNOWN_OPTION -> Type.CODE_INVALID;
			case GIVEN_TWICE -> Type.DUPLICATE;
			case NONE_WITH_ANOTHER, MORE_THAN_ONE -> Type.BUSINESS_RULE;
			case UNANSWERED, MARKER_ALONE -> Type.REQUIRED;
		};
	}

}
