package org.hipnerveguide.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Compresses what the server, which compresses only what went well, would send as it is:
 * the questionnaire comes back with every mistake in it, and is long.
 */
@Component
class CompressedErrors extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		if (accepted == null || !accepted.contains("gzip")) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value() && answer.getContentSize() > 0) {
			byte[] compressed = compress(answer.getContentAsByteArray());
			answer.resetBuffer();
			answer.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
			answer.getOutputStream().write(compressed);
		}
		answer.copyBodyToResponse();
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static byte[] compress(byte[] bytes) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
		try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
			stream.write(bytes);
		}
		return compressed.toByteArray();
	}

}
