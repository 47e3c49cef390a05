package org.hipnerveguide.site;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What the server refuses before the application hears of it gets a status and no word:
 * the server's own would repeat the request.
 */
final class BareErrors implements Request.Handler {

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		SecurityHeaders.HEADERS.forEach(response.getHeaders()::put);
		response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
		response.write(true, null, callback);
		return true;
	}

}
