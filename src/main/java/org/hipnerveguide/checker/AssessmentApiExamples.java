package org.hipnerveguide.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Tells of the checker what its code does not say: the codes of the answers, and examples
 * of what it replies, each made by the checker itself.
 */
@Lazy
@Component
class AssessmentApiExamples implements OpenApiCustomizer {

	private static final String ADDRESS = "/api/assessments";

	private static final String UNKNOWN = "no-such-code";

	private final RuleBooks ruleBooks;

	private final ApiProblems problems;

	private final Clock clock;

	private final JsonMapper json;

	AssessmentApiExamples(RuleBooks ruleBooks, ApiProblems problems, Clock clock, JsonMapper json) {
		this.ruleBooks = ruleBooks;
		this.problems = problems;
		this.clock = clock;
		this.json = json;
	}

	@Override
	public void customise(OpenAPI api) {
		PublishedRuleBook book = this.ruleBooks.current();
		List<String> sign = book.exampleAnswers();
		addCodes(api, book.questionnaire());
		addExample(api.getPaths().get("/api/questionnaire").getGet(), "beginning", beginning(book.questionnaire()));
		Operation assess = api.getPaths().get(ADDRESS).getPost();
		assess.getRequestBody()
			.getContent()
			.values()
			.forEach((body) -> body.addExamples("warning-sign", example(Map.of("answers", sign, "partial", true))));
		Answers answers = Answers.partial(book.questionnaire(), sign);
		addExample(assess, "warning-sign",
				AssessmentJson.of(new Result(book, answers, true, ZonedDateTime.now(this.clock))));
		assess.getResponses()
			.addApiResponse("400", response("The body or the answers cannot be read.", //
					Map.of("answers", invalid(book), "body", unreadable("{\"answers\": "))))
			.addApiResponse("413", response("The body is larger than 64 KB.", //
					Map.of("body", unreadable(" ".repeat(70_000)))));
	}

	private static void addCodes(OpenAPI api, Questionnaire questionnaire) {
		Schema<?> request = api.getComponents().getSchemas().get("AssessmentRequest");
		request.setRequired(List.of("answers"));
		Schema<?> answers = request.getProperties().get("answers");
		answers.setDescription("The codes of the chosen answers, in any order.\n\n" + questionnaire.questions()
			.stream()
			.map(AssessmentApiExamples::codes)
			.collect(Collectors.joining("\n")));
		request.getProperties().get("partial").setDescription("Whether questions may be unanswered.");
		request.getProperties().get("partial").setDefault(false);
	}

	private static String codes(Question question) {
		return question.text() + "\n\n"
				+ question.options()
					.stream()
					.map((option) -> "- `" + option.code() + "`: " + option.text() + "\n")
					.collect(Collectors.joining());
	}

	/**
	 * The questionnaire up to its first question; all of it would be long.
	 */
	private static QuestionnaireJson beginning(Questionnaire questionnaire) {
		QuestionnaireJson whole = QuestionnaireJson.of(questionnaire);
		QuestionnaireJson.Step first = whole.steps().get(0);
		return new QuestionnaireJson(whole.version(),
				List.of(new QuestionnaireJson.Step(first.code(), first.title(), List.of(first.questions().get(0)))));
	}

	/**
	 * The last answer to a question, which is often "none of these", beside another one.
	 */
	private ProblemDetail invalid(PublishedRuleBook book) {
		String sign = book.exampleAnswers().get(0);
		List<Option> options = book.questionOf(sign).options();
		try {
			Answers.of(book.questionnaire(), List.of(options.get(options.size() - 1).code(), sign, UNKNOWN));
			throw new IllegalStateException("the questionnaire has an answer " + UNKNOWN);
		}
		catch (InvalidAnswersException ex) {
			return body(this.problems.invalidAnswers(ex));
		}
	}

	private ProblemDetail unreadable(String body) {
		try {
			AssessmentRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
			throw new IllegalStateException("this is no request");
		}
		catch (AssessmentRequestException ex) {
			return body(this.problems.badRequest(ex));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ProblemDetail body(ResponseEntity<ProblemDetail> response) {
		ProblemDetail problem = response.getBody();
		problem.setInstance(java.net.URI.create(ADDRESS));
		return problem;
	}

	private void addExample(Operation operation, String name, Object value) {
		ApiResponse ok = operation.getResponses().get("200");
		ok.getContent().values().forEach((content) -> content.addExamples(name, example(value)));
	}

	private ApiResponse response(String when, Map<String, ProblemDetail> examples) {
		MediaType problem = new MediaType().schema(new Schema<>().$ref("Problem"));
		examples.forEach((name, example) -> problem.addExamples(name, example(example)));
		return new ApiResponse().description(when)
			.content(new Content().addMediaType("application/problem+json", problem));
	}

	private Example example(Object value) {
		return new Example().value(this.json.convertValue(value, Map.class));
	}

}
