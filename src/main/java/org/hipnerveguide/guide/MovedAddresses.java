package org.hipnerveguide.guide;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Leads readers of an old address to the new one; any other unknown address is a 404.
 */
@ControllerAdvice
class MovedAddresses {

	private final Redirects redirects;

	MovedAddresses(Redirects redirects) {
		this.redirects = redirects;
	}

	@ExceptionHandler({ NoResourceFoundException.class, UnknownAddressException.class })
	void redirectOrNotFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var moved = this.redirects.findByFromAddress(request.getRequestURI());
		if (moved.isPresent()) {
			response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
			response.setHeader("Location", moved.get().to());
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

}
