package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body is there already, up to the first byte that is too much.
 */
final class ArrivedRequest extends HttpServletRequestWrapper {

	/** No page or program takes more than 64 KB. */
	private static final int MOST_BYTES = 64 * 1024;

	private final byte[] body;

	ArrivedRequest(HttpServletRequest request) throws IOException {
		super(request);
		this.body = request.getInputStream().readNBytes(MOST_BYTES + 1);
	}

	@Override
	public ServletInputStream getInputStream() {
		ByteArrayInputStream bytes = new ByteArrayInputStream(this.body);
		return new ServletInputStream() {

			@Override
			public int read() {
				return bytes.read();
			}

			@Override
			public int read(byte[] target, int offset, int length) {
				return bytes.read(target, offset, length);
			}

			@Override
			public boolean isFinished() {
				return bytes.available() == 0;
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setReadListener(ReadListener listener) {
				throw new UnsupportedOperationException("all is there");
			}

		};
	}

}
