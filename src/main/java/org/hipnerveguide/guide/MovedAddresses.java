package org.hipnerveguide.guide;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hipnerveguide.release.Releases;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Leads readers of an old address to the new one; any other unknown address is a 404. The
 * database is not asked: it may be gone, and most unknown addresses come from programs
 * that try the doors.
 */
@ControllerAdvice
class MovedAddresses {

	private final Supplier<Map<String, String>> moved;

	MovedAddresses(Redirects redirects, Releases releases) {
		this.moved = releases
			.each(() -> redirects.findAll().stream().collect(Collectors.toMap(Redirect::from, Redirect::to)));
	}

	@ExceptionHandler({ NoResourceFoundException.class, UnknownAddressException.class })
	void redirectOrNotFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String moved = this.moved.get().get(request.getRequestURI());
		if (moved != null) {
			response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
			response.setHeader("Location", moved);
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

}
