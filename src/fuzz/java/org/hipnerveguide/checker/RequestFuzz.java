package org.hipnerveguide.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hipnerveguide.Patient;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.PublishedRuleBook;
import org.hipnerveguide.checker.rules.RuleBook;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a program sends to the API, it is assessed or refused.
 */
class RequestFuzz {

	private static final RuleBook BOOK = PublishedRuleBook.ruleBook();

	@MethodSource("requests")
	@FuzzTest(maxExecutions = 1_000_000, maxDuration = "15m")
	void anyRequestIsAssessedOrRefused(byte[] data) throws IOException {
		try {
			AssessmentRequest request = AssessmentRequest.read(new ByteArrayInputStream(data));
			BOOK.assess(request.partial() ? Answers.partial(BOOK.questionnaire(), request.answers())
					: Answers.of(BOOK.questionnaire(), request.answers()));
		}
		catch (AssessmentRequestException | InvalidAnswersException ex) {
			// refused in words
		}
	}

	static Stream<byte[]> requests() {
		return Stream
			.concat(Stream.of(Patient.values())
				.map((patient) -> "{\"answers\":[\"" + String.join("\",\"", patient.answers()) + "\"]}"),
					Stream.of("{\"answers\": [\"pain-3\"], \"partial\": true}", "[[[[]]]]", "{\"answers\": 1e999}",
							"{\"answers\":[],\"answers\":[]}", "\"\\ud83e\"", "{} {}", "\ufeff{}"))
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

}
