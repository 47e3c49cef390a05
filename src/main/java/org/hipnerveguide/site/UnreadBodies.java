package org.hipnerveguide.site;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Hangs up where a request is answered before its body was read. The server would else
 * wait, on one of its threads, for all that the client still wants to send.
 */
class UnreadBodies extends ValveBase {

	UnreadBodies() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		// not its number: a length that is none was refused already
		boolean body = request.getHeader("Content-Length") != null || request.getHeader("Transfer-Encoding") != null;
		if (body && !request.getCoyoteRequest().isFinished()) {
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

}
