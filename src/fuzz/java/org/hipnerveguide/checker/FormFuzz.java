package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
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
		catch (InvalidParameterException | InvalidAnswersException ex) {
			// refused in words
		}
	}

	private static Map<String, String[]> parameters(byte[] form) {
		Parameters parameters = new Parameters();
		parameters.setCharset(StandardCharsets.UTF_8);
		parameters.setLimit(1000);
		parameters.processParameters(form, 0, form.length);
		Map<String, String[]> byName = new LinkedHashMap<>();
		Collections.list(parameters.getParameterNames())
			.forEach((name) -> byName.put(name, parameters.getParameterValues(name)));
		return byName;
	}

	static Stream<byte[]> forms() {
		return Stream
			.concat(Stream.of(Patient.values()).map(Patient::form),
					Stream.of("q-age=", "=&=&&", "change=q-age", "q-age=%zz", "q-pain=pain-3&q-pain=pain-4", "stop=safety"))
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

}
