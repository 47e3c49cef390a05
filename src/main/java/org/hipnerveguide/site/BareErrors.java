package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server refuses before the application hears of it gets a status and no word:
 * the server's own would repeat the request. Only a reader who is sent away because too
 * many ask at once is told so, on a page that is made once.
 */
final class BareErrors implements Request.Handler {

	private static final int SECONDS = 5;

	private final byte[] busy;

	BareErrors(MessageSource words) {
		this.busy = """
				<!DOCTYPE html>
				<html lang="en-US">
				<head>
				<meta charset="UTF-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>%1$s</title>
				</head>
				<body>
				<h1>%1$s</h1>
				<p>%2$s</p>
				<p>%3$s</p>
				</body>
				</html>
				"""
			.formatted(word(words, "error.busy.title"), word(words, "error.busy.again"),
					word(words, "error.busy.emergency"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String word(MessageSource words, String key) {
		return HtmlUtils.htmlEscape(words.getMessage(key, null, Locale.ROOT), "UTF-8");
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		SecurityHeaders.HEADERS.forEach(response.getHeaders()::put);
		response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
		ByteBuffer page = BufferUtil.EMPTY_BUFFER;
		if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
			response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS);
			if (isReader(request)) {
				response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
				page = ByteBuffer.wrap(this.busy);
			}
		}
		response.write(true, page, callback);
		return true;
	}

	private static boolean isReader(Request request) {
		String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
		return accepted != null && accepted.contains("text/html")
				&& !Request.getPathInContext(request).matches("/(api|fhir)(/.*)?");
	}

}
