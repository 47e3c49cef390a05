package org.hipnerveguide.checker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hipnerveguide.checker.rules.FirstProblems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * What a program asks the checker.
 *
 * @param answers the codes of the chosen options
 * @param partial whether questions may be unanswered
 */
record AssessmentRequest(List<String> answers, boolean partial) {

	private static final int MOST_BYTES = 64 * 1024;

	private static final Set<String> KEYS = new TreeSet<>(Set.of("answers", "partial"));

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * Reads a request body.
	 * @throws AssessmentRequestException if it is too large, not JSON, or of another
	 * shape
	 */
	static AssessmentRequest read(InputStream body) throws IOException {
		return read(body.readNBytes(MOST_BYTES + 1));
	}

	/**
	 * Reads a request body that is there.
	 * @throws AssessmentRequestException if it is too large, not JSON, or of another
	 * shape
	 */
	static AssessmentRequest read(byte[] body) {
		if (body.length > MOST_BYTES) {
			throw new AssessmentRequestException(HttpStatus.CONTENT_TOO_LARGE,
					"Send at most 64 KB; a complete set of answers has less than 4 KB.");
		}
		return read(tree(body));
	}

	private static JsonNode tree(byte[] bytes) {
		try {
			return JSON.readTree(bytes);
		}
		catch (JacksonException ex) {
			throw new AssessmentRequestException(HttpStatus.BAD_REQUEST, "The body is not JSON.");
		}
	}

	private static AssessmentRequest read(JsonNode json) {
		FirstProblems<String> problems = new FirstProblems<>();
		if (!json.isObject()) {
			throw new AssessmentRequestException(HttpStatus.BAD_REQUEST,
					"Send an object such as {\"answers\": [\"saddle-numbness\"], \"partial\": true}.");
		}
		json.propertyNames()
			.stream()
			.filter((key) -> !KEYS.contains(key))
			.forEach((key) -> problems.add("There is no key \"" + key + "\"; use answers and partial."));
		JsonNode partial = json.path("partial");
		if (!partial.isMissingNode() && !partial.isBoolean()) {
			problems.add("\"partial\" must be true or false.");
		}
		List<String> answers = answers(json.path("answers"), problems);
		if (!problems.isEmpty()) {
			throw new AssessmentRequestException(HttpStatus.BAD_REQUEST, problems);
		}
		return new AssessmentRequest(answers, partial.asBoolean(false));
	}

	private static List<String> answers(JsonNode json, FirstProblems<String> problems) {
		List<String> answers = new ArrayList<>();
		if (!json.isArray()) {
			problems.add("\"answers\" must be a list of option codes.");
			return answers;
		}
		for (JsonNode code : json) {
			if (code.isString()) {
				answers.add(code.asString());
			}
			else {
				problems.add("Each of the \"answers\" must be an option code in quotes.");
				break;
			}
		}
		return answers;
	}

}
