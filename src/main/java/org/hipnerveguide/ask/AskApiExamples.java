package org.hipnerveguide.ask;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Shows what the ask box replies: to a question that it knows, to one with a warning
 * sign, and to one that it cannot read.
 */
@Lazy
@Component
class AskApiExamples implements OpenApiCustomizer {

	private static final String ADDRESS = "/api/ask";

	private final AskApi ask;

	private final AskProblems problems;

	private final JsonMapper json;

	AskApiExamples(AskApi ask, AskProblems problems, JsonMapper json) {
		this.ask = ask;
		this.problems = problems;
		this.json = json;
	}

	@Override
	public void customise(OpenAPI api) {
		Map<String, Schema> schemas = api.getComponents().getSchemas();
		mayBeNull(schemas.get("ReplyJson"), "emergency");
		mayBeNull(schemas.get("ReplyJson"), "suggestion");
		mayBeNull(schemas.get("AnswerJson"), "section");
		Operation operation = api.getPaths().get(ADDRESS).getGet();
		operation.getResponses().get("200").getContent().values().forEach((reply) -> {
			reply.addExamples("passages", example(this.ask.ask("numb thigh").getBody()));
			reply.addExamples("warning-sign", example(this.ask.ask("numb around my bottom").getBody()));
		});
		ProblemDetail tooLong = this.problems.tooLong().getBody();
		tooLong.setInstance(URI.create(ADDRESS));
		MediaType problem = new MediaType().schema(new Schema<>().$ref("Problem"))
			.addExamples("too-long", example(tooLong));
		operation.getResponses()
			.addApiResponse("400", new ApiResponse().description("The question has more than 300 characters.")
				.content(new Content().addMediaType("application/problem+json", problem)));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static void mayBeNull(Schema schema, String key) {
		Schema<?> value = (Schema<?>) schema.getProperties().get(key);
		Schema<?> nothing = new Schema<>().types(Set.of("null"));
		schema.getProperties().put(key, new Schema<>().oneOf(List.of(value, nothing)));
	}

	private Example example(Object value) {
		return new Example().value(this.json.convertValue(value, Map.class));
	}

}
