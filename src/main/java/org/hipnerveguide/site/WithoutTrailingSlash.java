package org.hipnerveguide.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from an address with a slash at its end to the page. Spring's own filter sends
 * <code>///example.org/</code> to <code>///example.org</code>, which a browser takes for
 * another host: here every redirect starts with one slash.
 */
@Component
class WithoutTrailingSlash extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().length() == 1 || !request.getRequestURI().endsWith("/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String page = "/" + request.getRequestURI().replaceAll("^/+|/+$", "");
		String query = request.getQueryString();
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader("Location", (query != null) ? page + "?" + query : page);
	}

}
