package org.hipnerveguide.ask;

import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells programs why a question cannot be answered, as RFC 9457 problem details.
 */
@RestControllerAdvice(assignableTypes = AskApi.class)
class AskProblems {

	private final MessageSource messages;

	AskProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler(QuestionTooLongException.class)
	ResponseEntity<ProblemDetail> tooLong() {
		String message = this.messages.getMessage("ask.too-long", null, LocaleContextHolder.getLocale());
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setTitle("The question cannot be read");
		problem.setDetail("See the errors, one for each problem.");
		problem.setProperty("errors", List.of(Map.of("message", message)));
		return ResponseEntity.badRequest()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
