package org.hipnerveguide.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/**
 * What a visitor sees when a page cannot be had: what to do next, and never what the
 * software says about itself. A program gets the same as problem details, or as an
 * OperationOutcome.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final MediaType FHIR_JSON = MediaType.valueOf("application/fhir+json");

	@RequestMapping("${server.error.path:/error}")
	Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
		HttpStatus status = status(request);
		response.setHeader("Cache-Control", "no-store");
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader("Retry-After", "10");
		}
		if (isUnder("/api", request)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(problem(status, request));
		}
		if (isUnder("/fhir", request)) {
			return ResponseEntity.status(status).contentType(FHIR_JSON).body(outcome(status));
		}
		response.setStatus(status.value());
		model.addAttribute("status", status.value());
		if (status == HttpStatus.NOT_FOUND) {
			return "error/404";
		}
		return status.is4xxClientError() ? "error/4xx" : "error/5xx";
	}

	private static ProblemDetail problem(HttpStatus status, HttpServletRequest request) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		String address = UriUtils.decode(address(request), StandardCharsets.UTF_8);
		problem.setInstance(URI.create(UriUtils.encodePath(address, StandardCharsets.UTF_8)));
		problem.setProperty("errors", List.of(Map.of("message", status.getReasonPhrase() + ".")));
		return problem;
	}

	/**
	 * As FHIR tells of errors.
	 */
	static Outcome outcome(HttpStatus status) {
		String code = switch (status) {
			case NOT_FOUND -> "not-found";
			case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
			case CONTENT_TOO_LARGE -> "too-long";
			default -> status.is4xxClientError() ? "invalid" : "exception";
		};
		return new Outcome("OperationOutcome",
				List.of(new Outcome.Issue("error", code, status.getReasonPhrase() + ".")));
	}

	private static boolean isUnder(String folder, HttpServletRequest request) {
		String address = address(request);
		return address.equals(folder) || address.startsWith(folder + "/");
	}

	/**
	 * The address that met the error.
	 */
	private static String address(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) ? address : "";
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : null;
		// somebody asked for the error page itself
		return (status != null) ? status : HttpStatus.NOT_FOUND;
	}

	record Outcome(String resourceType, List<Issue> issue) {

		private record Issue(String severity, String code, String diagnostics) {
		}

	}

}
