package org.hipnerveguide.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Refuses a form that cannot be read. Left to the server, it would be logged as an error,
 * with what the person answered.
 */
@ControllerAdvice
class UnreadableParameters {

	@ExceptionHandler({ HttpException.RuntimeException.class, HttpException.IllegalStateException.class })
	void refuse(RuntimeException ex, HttpServletResponse response) throws IOException {
		response.sendError(code(ex));
	}

	/**
	 * What was found first: too large a form is wrapped as one that cannot be read.
	 */
	private static int code(RuntimeException ex) {
		int code = HttpServletResponse.SC_BAD_REQUEST;
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			code = (cause instanceof HttpException found) ? found.getCode() : code;
		}
		return code;
	}

}
