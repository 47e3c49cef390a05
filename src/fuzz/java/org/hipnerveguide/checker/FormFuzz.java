package org.hipnerveguide.checker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.util.Attributes;
import org.hipnerveguide.Patient;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.PublishedRuleBook;
import org.hipnerveguide.checker.rules.RuleBook;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a browser sends as a form, it is assessed or refused; and what was accepted
 * means the same when it is sent again.
 */
class FormFuzz {

	private static final RuleBook BOOK = PublishedRuleBook.ruleBook();

	@MethodSource("forms")
	@FuzzTest(maxExecutions = 1_000_000, maxDuration = "15m")
	void anyFormIsAssessedOrRefused(byte[] data) {
		try {
			Submission submission = Submission.of(parameters(data), BOOK.questionnaire());
			Answers answers = Answers.partial(BOOK.questionnaire(), submission.codes());
			BOOK.assess(answers);
			if (!Answers.partial(BOOK.questionnaire(), answers.codes()).equals(answers)) {
				throw new AssertionError("sent again, " + answers.codes() + " means something else");
			}
		}
		catch (HttpException.RuntimeException | InvalidAnswersException ex) {
			// refused in words
		}
	}

	private static Map<String, String[]> parameters(byte[] form) {
		Map<String, String[]> byName = new LinkedHashMap<>();
		FormFields
			.getFields(Content.Source.from(ByteBuffer.wrap(form)), new Attributes.Mapped(), StandardCharsets.UTF_8, 1000,
					64 * 1024)
			.forEach((field) -> byName.put(field.getName(), field.getValues().toArray(String[]::new)));
		return byName;
	}

	static Stream<byte[]> forms() {
		return Stream
			.concat(Stream.of(Patient.values()).map(Patient::form),
					Stream.of("q-age=", "=&=&&", "change=q-age", "q-age=%zz", "q-pain=pain-3&q-pain=pain-4", "stop=safety"))
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

}
