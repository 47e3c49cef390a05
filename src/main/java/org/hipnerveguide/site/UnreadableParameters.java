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

	@ExceptionHandler
	void refuse(HttpException.RuntimeException ex, HttpServletResponse response) throws IOException {
		response.sendError(ex.getCode());
	}

}
