package org.hipnerveguide.checker.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import org.hipnerveguide.checker.fhir.Issue.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The QuestionnaireResponse that a program sends.
 *
 * @param json the resource
 * @param path where it stands in what was sent, as a FHIRPath
 */
record SentResource(JsonNode json, String path) {

	private static final String TYPE = "QuestionnaireResponse";

	/**
	 * Answers stand eight levels deep; contained resources and extensions may add some.
	 */
	private static final int DEEPEST = 40;

	private static final Set<String> COMPLETE = Set.of("completed", "amended");

	private static final Set<String> PARTIAL = Set.of("in-progress", "stopped");

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * Reads a request body, of which no more than 64 KB ever arrive: the resource alone,
	 * or as the parameter of that name.
	 * @throws RefusedResourceException if it is neither
	 */
	static SentResource read(InputStream body) throws IOException {
		JsonNode json = tree(body.readAllBytes());
		return switch (json.path("resourceType").asString("")) {
			case TYPE -> new SentResource(json, TYPE);
			case "Parameters" -> parameter(json.path("parameter"));
			default -> throw refused("", "Send a QuestionnaireResponse, or Parameters that hold one.");
		};
	}

	private static JsonNode tree(byte[] bytes) {
		try {
			return JSON.readTree(bytes);
		}
		catch (JacksonException ex) {
			throw refused("", "The body is not JSON, or is nested too deeply.");
		}
	}

	private static SentResource parameter(JsonNode parameters) {
		JsonNode parameter = parameters.path(0);
		JsonNode resource = parameter.path("resource");
		if (parameters.size() != 1 || !parameter.path("name").asString("").equals("questionnaireResponse")
				|| !resource.path("resourceType").asString("").equals(TYPE)) {
			throw refused("Parameters", "Send one parameter, questionnaireResponse, with a QuestionnaireResponse.");
		}
		return new SentResource(resource, "Parameters.parameter[0].resource");
	}

	/**
	 * Whether its status says that every question is answered.
	 */
	boolean isComplete() {
		return COMPLETE.contains(this.json.path("status").asString(""));
	}

	/**
	 * Whether its status says that questions may be open.
	 */
	boolean isPartial() {
		return PARTIAL.contains(this.json.path("status").asString(""));
	}

	private static RefusedResourceException refused(String expression, String text) {
		return new RefusedResourceException(List.of(new Issue(Type.STRUCTURE, expression, text)));
	}

}
