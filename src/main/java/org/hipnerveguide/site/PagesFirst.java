package org.hipnerveguide.site;

import java.util.EnumSet;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends kept pages on the thread that read the request, before anything else looks at it.
 */
final class PagesFirst extends Handler.Wrapper {

	/** With any of these, a request asks for more than a page. */
	private static final EnumSet<HttpHeader> MORE = EnumSet.of(HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT,
			HttpHeader.RANGE, HttpHeader.IF_MATCH, HttpHeader.IF_UNMODIFIED_SINCE);

	private final KeptPages pages;

	private final PageRenderer renderer;

	PagesFirst(KeptPages pages, PageRenderer renderer, Handler others) {
		super(others);
		this.pages = pages;
		this.renderer = renderer;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (this.renderer.isAsking(request)) {
			request.setAttribute(PageRenderer.AHEAD, true);
			return super.handle(request, response, callback);
		}
		KeptPage page = keptPage(request);
		if (page == null) {
			return super.handle(request, response, callback);
		}
		page.answer(request, response, callback);
		return true;
	}

	private @Nullable KeptPage keptPage(Request request) {
		if (request.getHttpURI().getQuery() != null || !isPlain(request)) {
			return null;
		}
		return this.pages.find(request.getHttpURI().getPath());
	}

	/**
	 * Whether it asks for a page and no more than that.
	 */
	private static boolean isPlain(Request request) {
		if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
			return false;
		}
		HttpFields headers = request.getHeaders();
		return request.getLength() <= 0 && !headers.contains(MORE)
				&& (!headers.contains(HttpHeader.IF_MODIFIED_SINCE) || headers.contains(HttpHeader.IF_NONE_MATCH));
	}

}
