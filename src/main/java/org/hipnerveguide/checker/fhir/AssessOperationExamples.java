package org.hipnerveguide.checker.fhir;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.hipnerveguide.checker.PublishedRuleBook;
import org.hipnerveguide.checker.Result;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.checker.fhir.Issue.Type;
import org.hipnerveguide.checker.rules.Answers;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells of the operation what FHIR's own definitions do not: which resources come and go,
 * with examples that the checker makes. FHIR says what else stands in a resource.
 */
@Lazy
@Component
class AssessOperationExamples implements OpenApiCustomizer {

	private final RuleBooks ruleBooks;

	private final Clock clock;

	private final JsonMapper json;

	private final Canonicals canonicals;

	AssessOperationExamples(RuleBooks ruleBooks, Clock clock, JsonMapper json,
			@Value("${hip-nerve-guide.base-url:http://localhost:8080}") String baseUrl) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
		this.json = json;
		this.canonicals = new Canonicals(baseUrl);
	}

	@Override
	public void customise(OpenAPI api) {
		PublishedRuleBook book = this.ruleBooks.current();
		Result result = new Result(book, Answers.partial(book.questionnaire(), book.exampleAnswers()), true,
				ZonedDateTime.now(this.clock));
		Operation assess = api.getPaths().get(Canonicals.QUESTIONNAIRE + "/$assess").getPost();
		api.getComponents()
			.getSchemas()
			.keySet()
			.removeIf((name) -> name.matches("Canonicals|MediaType|ObjectNode|JsonNode.*"));
		assess.setParameters(null);
		assess
			.requestBody(new RequestBody().required(true)
				.content(content("QuestionnaireResponse",
						new QuestionnaireResponse(this.canonicals).of(result, book.questionnaire()))))
			.responses(new ApiResponses()
				.addApiResponse("200",
						response("The assessment.", "GuidanceResponse",
								new GuidanceResponse(this.canonicals).of(result)))
				.addApiResponse("400",
						refusal("This is no QuestionnaireResponse.", Type.STRUCTURE,
								"Send a QuestionnaireResponse, or Parameters that hold one."))
				.addApiResponse("422", refusal("The answers cannot be assessed.", Type.CODE_INVALID,
						"There is no answer \"no-such-code\". Use the codes of the questionnaire.")));
	}

	private ApiResponse refusal(String when, Type type, String text) {
		return response(when, "OperationOutcome",
				OperationOutcome.of(List.of(new Issue(type, "QuestionnaireResponse", text))));
	}

	private ApiResponse response(String when, String type, ObjectNode example) {
		return new ApiResponse().description(when).content(content(type, example));
	}

	private Content content(String type, ObjectNode example) {
		Schema<?> schema = new ObjectSchema().description("A " + type + " of FHIR R4.")
			.addProperty("resourceType", new StringSchema().addEnumItem(type))
			.required(List.of("resourceType"))
			.additionalProperties(true);
		return new Content().addMediaType(FhirExchange.FHIR_JSON.toString(), new MediaType().schema(schema)
			.addExamples("warning-sign", new Example().value(this.json.convertValue(example, Map.class))));
	}

}
