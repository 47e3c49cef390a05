package org.hipnerveguide.site;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to load nothing from elsewhere, to run nothing that stands in a page, to
 * tell nobody where a reader comes from, and to ask each time whether a page they keep is
 * still the current one: a corrected warning sign must not wait.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

	static final String ENCRYPTED = "max-age=31536000; includeSubDomains";

	static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"Referrer-Policy", "no-referrer", "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"Permissions-Policy",
			"accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
					+ "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
					+ "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), "
					+ "web-share=(), xr-spatial-tracking=()");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HEADERS.forEach(response::setHeader);
		response.setHeader("Cache-Control", "no-cache");
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", ENCRYPTED);
		}
		chain.doFilter(request, response);
	}

	/**
	 * What the server refuses before the application hears of it, such as TRACE, reaches
	 * its filters only as an error page.
	 */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
