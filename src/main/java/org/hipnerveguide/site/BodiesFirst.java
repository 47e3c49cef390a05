package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Has the whole body of a request arrive before anything else is done for it, and keeps
 * no thread waiting meanwhile: otherwise some hundred clients who send a byte a second
 * would keep everybody from the result of the checker. Whoever is not done in time is
 * hung up on. Bodies share what memory there is for them, until their requests are
 * answered; who finds no room is told to come back.
 */
final class BodiesFirst implements EagerContentHandler.ContentLoaderFactory {

	/** No page or program takes more than 64 KB. */
	private static final int MOST_BYTES = 64 * 1024;

	/**
	 * Who is still sending does not read the answer, so what is too much is read and
	 * dropped, up to here.
	 */
	private static final int MOST_READ = 2 * 1024 * 1024;

	/**
	 * A body may be as large as this part of the room that is left: a form of usual size
	 * finds room long after others do not.
	 */
	private static final int LARGEST_PART = 16;

	private final Duration mostTime;

	private final Semaphore room;

	/**
	 * Creates a loader for the bodies of a server.
	 * @param mostTime how long a body may take
	 * @param room the bytes that all bodies together may have
	 */
	BodiesFirst(Duration mostTime, Semaphore room) {
		this.mostTime = mostTime;
		this.room = room;
	}

	/**
	 * Whatever the body is said to be.
	 */
	@Override
	public @Nullable String getApplicableMimeType() {
		return null;
	}

	@Override
	public EagerContentHandler.ContentLoader newContentLoader(@Nullable String contentType, @Nullable String mimeType,
			Handler handler, Request request, Response response, Callback callback) {
		return new Arriving(handler, request, response, callback);
	}

	/**
	 * A body of which some bytes are there.
	 */
	private final class Arriving extends EagerContentHandler.ContentLoader {

		private final long begin = NanoTime.now();

		private final Invocable.Task more = Invocable.from(Invocable.InvocationType.NON_BLOCKING, this::load);

		private byte[] body = {};

		private long read;

		private boolean last;

		Arriving(Handler handler, Request request, Response response, Callback callback) {
			super(handler, request, response, callback);
			// who asks first is told before anything is sent
			this.read = isAskingInVain(request) ? MOST_READ : 0;
			Request.addCompletionListener(request, (failure) -> BodiesFirst.this.room.release(this.body.length));
		}

		private static boolean isAskingInVain(Request request) {
			return request.getLength() > MOST_BYTES
					&& request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
		}

		@Override
		protected void load() {
			if (isThere()) {
				handle(new Arrived(getRequest(), this.body, this.read <= MOST_BYTES), getResponse(), getCallback());
			}
		}

		/**
		 * Whether the body is there, or far more of it than anybody takes. If not, it is
		 * waited for or given up.
		 */
		private boolean isThere() {
			while (!this.last && this.read < MOST_READ) {
				Content.Chunk chunk = getRequest().read();
				if (chunk == null && NanoTime.since(this.begin) < BodiesFirst.this.mostTime.toNanos()) {
					getRequest().demand(this.more);
					return false;
				}
				if (chunk == null || Content.Chunk.isFailure(chunk)) {
					giveUp((chunk != null) ? chunk.getFailure() : new TimeoutException());
					return false;
				}
				this.last = chunk.isLast();
				boolean kept = keep(chunk.getByteBuffer());
				chunk.release();
				if (!kept) {
					sendAway();
					return false;
				}
			}
			return true;
		}

		/**
		 * Keeps what arrived, up to the first bytes that are too much, if there is room.
		 */
		private boolean keep(ByteBuffer bytes) {
			this.read += bytes.remaining();
			int length = (int) Math.min(this.read, MOST_BYTES + 1);
			int more = length - this.body.length;
			if (more == 0) {
				return true;
			}
			if (length > BodiesFirst.this.room.availablePermits() / LARGEST_PART
					|| !BodiesFirst.this.room.tryAcquire(more)) {
				return false;
			}
			this.body = Arrays.copyOf(this.body, length);
			bytes.get(this.body, length - more, more);
			return true;
		}

		private void sendAway() {
			getResponse().getHeaders().put(HttpFields.CONNECTION_CLOSE);
			Response.writeError(getRequest(), getResponse(), getCallback(), HttpStatus.SERVICE_UNAVAILABLE_503);
		}

		private void giveUp(Throwable failure) {
			int status = (failure instanceof TimeoutException) ? HttpStatus.REQUEST_TIMEOUT_408
					: (failure instanceof HttpException known) ? known.getCode() : HttpStatus.BAD_REQUEST_400;
			Response.writeError(getRequest(), getResponse(), getCallback(), status);
		}

	}

	/**
	 * A request whose body is there, up to the first bytes that are too much.
	 */
	static final class Arrived extends Request.Wrapper {

		private final HttpFields headers;

		private final byte[] body;

		private final Content.Chunk end;

		private Content.Chunk next;

		Arrived(Request request, byte[] body, boolean whole) {
			super(request);
			HttpFields all = request.getHeaders();
			this.headers = all.contains(HttpHeader.EXPECT) ? HttpFields.build(all, EnumSet.of(HttpHeader.EXPECT)) : all;
			this.body = body;
			this.next = Content.Chunk.from(ByteBuffer.wrap(body), whole);
			this.end = whole ? Content.Chunk.EOF
					: Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
		}

		/**
		 * What arrived. It can be read all the same.
		 */
		byte[] body() {
			return this.body;
		}

		/**
		 * Without the question whether to send it.
		 */
		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

		@Override
		public Content.Chunk read() {
			Content.Chunk chunk = this.next;
			this.next = this.end;
			return chunk;
		}

		@Override
		public void demand(Runnable more) {
			more.run();
		}

		/**
		 * Nothing more is taken, and nobody who asks first is told to send it.
		 */
		@Override
		public boolean consumeAvailable() {
			return !Content.Chunk.isFailure(this.end);
		}

	}

}
