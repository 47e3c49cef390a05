package org.hipnerveguide.ask;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ask box for other programs. What is asked is neither kept nor logged.
 */
@RestController
@Tag(name = "ask", description = "The ask box.")
class AskApi {

	private final AskBooks books;

	private final MessageSource messages;

	AskApi(AskBooks books, MessageSource messages) {
		this.books = books;
		this.messages = messages;
	}

	/**
	 * Answers a question.
	 * @throws QuestionTooLongException if it has more than 300 characters
	 */
	@Operation(operationId = "ask", summary = "Answer a question with passages of the guide",
			description = "At most five passages, the best first; and the card of an emergency where the question "
					+ "tells of a warning sign. A question that the guide does not cover gets no passage.")
	@GetMapping(path = "/api/ask", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ReplyJson> ask(
			@Parameter(description = "The question in the reader's own words, at most 300 characters.",
					example = "numb thigh") @RequestParam(name = "q", defaultValue = "") String typed) {
		String question = Question.trimmed(typed);
		if (Question.isTooLong(typed)) {
			throw new QuestionTooLongException();
		}
		Reply reply = this.books.currentForReaders().reply(question);
		String suggestion = (reply.answers().isEmpty() && reply.emergency().isEmpty())
				? this.messages.getMessage(question.isEmpty() ? "ask.nothing-asked" : "ask.not-covered", null,
						LocaleContextHolder.getLocale())
				: null;
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json(typed, reply, suggestion));
	}

	private static ReplyJson json(String question, Reply reply, @Nullable String suggestion) {
		return new ReplyJson(question,
				reply.emergency()
					.map((emergency) -> new EmergencyJson(emergency.action(), emergency.signs().get(0).sign()))
					.orElse(null),
				reply.answers().stream().map(AskApi::json).toList(), suggestion);
	}

	private static AnswerJson json(Answer answer) {
		Passage passage = answer.passage();
		return new AnswerJson(passage.heading(), passage.article(), passage.section().orElse(null), passage.url(),
				answer.text());
	}

	record ReplyJson(String question, @Nullable EmergencyJson emergency, List<AnswerJson> answers,
			@Nullable String suggestion) {
	}

	record EmergencyJson(String action, String sign) {
	}

	record AnswerJson(String title, String article, @Nullable String section, String url, String excerpt) {
	}

}
