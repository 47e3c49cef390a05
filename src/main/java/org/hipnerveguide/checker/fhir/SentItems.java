package org.hipnerveguide.checker.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hipnerveguide.checker.fhir.Issue.Type;
import org.hipnerveguide.checker.rules.AnswerProblem;
import org.hipnerveguide.checker.rules.AnswerProblem.Kind;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Step;
import tools.jackson.databind.JsonNode;

/**
 * The items of a QuestionnaireResponse: which options were chosen, and where each stands.
 */
final class SentItems {

	private static final Set<String> GROUP = Set.of("id", "extension", "linkId", "definition", "text", "item");

	private static final Set<String> QUESTION = Set.of("id", "extension", "linkId", "definition", "text", "answer");

	private static final Set<String> ANSWER = Set.of("id", "extension");

	private final Questionnaire questionnaire;

	private final String system;

	private final Issues issues;

	private final List<String> codes = new ArrayList<>();

	/** Where an item or an option stands, by its code. */
	private final Map<String, String> places = new HashMap<>();

	private final Set<Question> answered = new HashSet<>();

	SentItems(Questionnaire questionnaire, String system, Issues issues) {
		this.questionnaire = questionnaire;
		this.system = system;
		this.issues = issues;
	}

	void read(JsonNode response, String path) {
		this.issues.readEach("item", response, path, this::readGroup);
	}

	private void readGroup(JsonNode item, String path) {
		this.issues.refuseAllBut(GROUP::contains, item, path);
		linked(item, path, this.questionnaire.steps(), Step::code).ifPresent((step) -> this.issues.readEach("item",
				item, path, (child, place) -> readQuestion(child, place, step.questions())));
	}

	private void readQuestion(JsonNode item, String path, List<Question> questions) {
		this.issues.refuseAllBut(QUESTION::contains, item, path);
		linked(item, path, questions, Question::code).ifPresent((question) -> this.issues.readEach("answer", item, path,
				(answer, place) -> readAnswer(answer, place, question)));
	}

	private <T> Optional<T> linked(JsonNode item, String path, List<T> offered, Function<T, String> code) {
		String linkId = item.path("linkId").asString("");
		Optional<T> found = offered.stream().filter((one) -> code.apply(one).equals(linkId)).findFirst();
		if (linkId.isEmpty()) {
			this.issues.add(Type.REQUIRED, path, "An item needs its linkId.");
		}
		else if (found.isEmpty()) {
			this.issues.add(Type.NOT_FOUND, path, "The questionnaire has no such item in this place.");
		}
		else if (this.places.putIfAbsent(linkId, path) != null) {
			this.issues.add(Type.DUPLICATE, path, "This item was given before. Give it once, with all its answers.");
		}
		return found;
	}

	private void readAnswer(JsonNode answer, String path, Question question) {
		this.answered.add(question);
		this.issues.refuseAllBut((name) -> ANSWER.contains(name) || name.startsWith("value"), answer, path);
		List<String> values = answer.propertyNames().stream().filter((name) -> name.startsWith("value")).toList();
		JsonNode coding = answer.path("valueCoding");
		String code = coding.path("code").asString("");
		if (!values.equals(List.of("valueCoding")) || !coding.isObject()) {
			this.issues.add(Type.VALUE, path, "Answer with one of the options, as a valueCoding.");
		}
		else if (!coding.path("system").asString("").equals(this.system)) {
			this.issues.add(Type.CODE_INVALID, path, "Use codes of the system " + this.system + ".");
		}
		else if (this.questionnaire.questionOf(code).filter((other) -> other != question).isPresent()) {
			this.issues.add(Type.CODE_INVALID, path, "This is an answer to another question.");
		}
		else {
			this.codes.add(code);
			this.places.put(code, path);
		}
	}

	/**
	 * The codes of the options chosen, in the order given; they may be wrong.
	 */
	List<String> codes() {
		return this.codes;
	}

	/**
	 * Whether a problem only follows from an issue that is told already.
	 */
	boolean isKnown(AnswerProblem problem) {
		return problem.kind() == Kind.UNANSWERED
				&& this.answered.stream().anyMatch((question) -> question.code().equals(problem.code()));
	}

	/**
	 * Where the option or the question of this code stands. A question that is not there
	 * belongs into its step, and a step into the response.
	 */
	String placeOf(String code, String response) {
		Stream<String> step = this.questionnaire.steps()
			.stream()
			.filter((one) -> one.questions().stream().anyMatch((question) -> question.code().equals(code)))
			.map(Step::code);
		return Stream.concat(Stream.of(code), step)
			.map(this.places::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(response);
	}

}
