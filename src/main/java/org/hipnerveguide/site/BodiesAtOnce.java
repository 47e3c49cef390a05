package org.hipnerveguide.site;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Waits for the whole body of a request before anything else is done for it, and for only
 * so many bodies at once. A body keeps a thread until its last byte is there, and what a
 * page needs meanwhile, such as one of ten connections to the database: a dozen clients
 * who send a byte a second could keep everybody from reading.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodiesAtOnce extends OncePerRequestFilter {

	/** A quarter of the server's threads; an honest body is there in milliseconds. */
	static final int MOST = 50;

	private final Semaphore places = new Semaphore(MOST);

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (!this.places.tryAcquire()) {
			// no error page: drawing hundreds of them would be what the attack is after
			response.setHeader(HttpHeaders.RETRY_AFTER, "10");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		HttpServletRequest arrived;
		try {
			arrived = arrived(request);
		}
		catch (InvalidParameterException ex) {
			response.sendError(ex.getErrorCode());
			return;
		}
		finally {
			this.places.release();
		}
		chain.doFilter(arrived, response);
	}

	/**
	 * A form is read and kept by the server itself.
	 */
	private static HttpServletRequest arrived(HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			request.getParameterMap();
			return request;
		}
		return new ArrivedRequest(request);
	}

}
