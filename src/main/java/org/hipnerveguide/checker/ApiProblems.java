package org.hipnerveguide.checker;

import java.util.Map;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.AnswerProblem;
import org.hipnerveguide.checker.rules.InvalidAnswersException;

import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells programs what is wrong with a request, as RFC 9457 problem details.
 */
@Order(0)
@RestControllerAdvice(assignableTypes = AssessmentApi.class)
class ApiProblems {

	private final AnswerMessages messages;

	ApiProblems(AnswerMessages messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> invalidAnswers(InvalidAnswersException ex) {
		return problem(HttpStatus.BAD_REQUEST, "The answers cannot be assessed",
				ex.problems().stream().map(this::error), ex.untold());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badRequest(AssessmentRequestException ex) {
		return problem(ex.status(), "The request cannot be read", ex.problems().stream().map(ApiProblems::error),
				ex.untold());
	}

	private Map<String, String> error(AnswerProblem problem) {
		return Map.of(problem.kind().isAboutAnOption() ? "option" : "question", problem.code(), "message",
				this.messages.message(problem));
	}

	private static Map<String, String> error(String message) {
		return Map.of("message", message);
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, Stream<Map<String, String>> errors,
			int untold) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(title);
		problem.setDetail("See the errors, one for each problem.");
		problem.setProperty("errors",
				Stream.concat(errors, this.messages.more(untold).map(ApiProblems::error).stream()).toList());
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
