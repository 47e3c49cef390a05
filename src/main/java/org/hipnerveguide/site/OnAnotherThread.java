package org.hipnerveguide.site;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has what may wait for something answered on another thread than the one that read the
 * request. To hand a request from one thread to the next costs more than to send a page:
 * what never waits is answered before.
 */
final class OnAnotherThread extends Handler.Wrapper {

	OnAnotherThread(Handler handler) {
		super(handler);
	}

	/**
	 * Nothing that may wait happens on the thread that calls.
	 */
	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		request.getComponents().getExecutor().execute(() -> answer(request, response, callback));
		return true;
	}

	private void answer(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Throwable ex) {
			Response.writeError(request, response, callback, ex);
		}
	}

}
