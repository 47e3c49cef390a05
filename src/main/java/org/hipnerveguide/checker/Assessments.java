package org.hipnerveguide.checker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Assesses what programs send. Nothing of it is kept.
 */
@Component
public class Assessments {

	private final RuleBooks ruleBooks;

	private final Clock clock;

	private final JsonMapper json;

	private volatile @Nullable AssessmentWriter latest;

	Assessments(RuleBooks ruleBooks, Clock clock, JsonMapper json) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * The assessment that the API answers, as JSON; empty if it would object to anything.
	 * Neither reads the database nor waits.
	 * @param request the body of a request
	 */
	public Optional<byte[]> answer(byte[] request) {
		try {
			Result result = assess(AssessmentRequest.read(request));
			return Optional.of(writer(result.book(), result.today()).write(result.assessment()));
		}
		catch (AssessmentRequestException | InvalidAnswersException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Assesses the answers of a request.
	 * @throws InvalidAnswersException with every problem of the codes
	 */
	Result assess(AssessmentRequest asked) {
		PublishedRuleBook book = this.ruleBooks.current();
		Answers answers = asked.partial() ? Answers.partial(book.questionnaire(), asked.answers())
				: Answers.of(book.questionnaire(), asked.answers());
		return new Result(book, answers, asked.partial(), ZonedDateTime.now(this.clock));
	}

	/**
	 * Made anew for each release and each day.
	 */
	private AssessmentWriter writer(PublishedRuleBook book, LocalDate day) {
		AssessmentWriter writer = this.latest;
		if (writer == null || !writer.isFor(book, day)) {
			writer = new AssessmentWriter(book, day, this.json);
			this.latest = writer;
		}
		return writer;
	}

}
