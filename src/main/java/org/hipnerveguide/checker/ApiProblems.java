package org.hipnerveguide.checker;

import java.util.List;
import java.util.Map;

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
 * Tells programs everything that is wrong with a request, as RFC 9457 problem details.
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
				ex.problems().stream().map(this::error).toList());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badRequest(AssessmentRequestException ex) {
		return problem(ex.status(), "The request cannot be read",
				ex.problems().stream().map((problem) -> Map.of("message", problem)).toList());
	}

	private Map<String, String> error(AnswerProblem problem) {
		return Map.of(problem.kind().isAboutAnOption() ? "option" : "question", problem.code(), "message",
				this.messages.message(problem));
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title,
			List<Map<String, String>> errors) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(title);
		problem.setDetail("See the errors, one for each problem.");
		problem.setProperty("errors", errors);
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
