package org.hipnerveguide.site;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on whoever sends the head of a request a few bytes at a time: the server's own
 * patience begins anew with every byte. A look now and then is enough, since the
 * connection holds no thread meanwhile.
 */
final class HeadersInTime implements Connection.Listener {

	private final Scheduler scheduler;

	private final Duration look;

	/**
	 * Creates a listener for the connections of a server.
	 * @param look how often it looks; whoever is found three times with a part of a head
	 * is hung up on
	 */
	HeadersInTime(Scheduler scheduler, Duration look) {
		this.scheduler = scheduler;
		this.look = look;
	}

	@Override
	public void onOpened(Connection connection) {
		Watch watch = new Watch(connection);
		connection.addEventListener(watch);
		watch.goOn();
	}

	/**
	 * One connection, as it was when it was last known to be between two requests or in
	 * the middle of an answer.
	 */
	private final class Watch implements Runnable, Connection.Listener {

		private static final int MOST = 3;

		private final Connection connection;

		private long requests;

		private long answers;

		private long bytes;

		private int periods;

		private Scheduler.Task next = () -> false;

		private boolean ended;

		Watch(Connection connection) {
			this.connection = connection;
		}

		synchronized void goOn() {
			if (!this.ended) {
				this.next = HeadersInTime.this.scheduler.schedule(this, HeadersInTime.this.look.toMillis(),
						TimeUnit.MILLISECONDS);
			}
		}

		/**
		 * A watch that waited for its next look would keep the memory of everybody who
		 * has left meanwhile.
		 */
		@Override
		public synchronized void onClosed(Connection connection) {
			this.ended = true;
			this.next.cancel();
		}

		@Override
		public void run() {
			if (hasGoneOn()) {
				this.requests = this.connection.getMessagesIn();
				this.answers = this.connection.getMessagesOut();
				this.bytes = this.connection.getBytesIn();
				this.periods = 0;
			}
			else if (this.connection.getBytesIn() > this.bytes) {
				this.periods++;
			}
			if (this.periods == MOST) {
				this.connection.getEndPoint().close();
			}
			else if (this.connection.getEndPoint().isOpen()) {
				goOn();
			}
		}

		private boolean hasGoneOn() {
			return this.connection.getMessagesIn() != this.requests || this.connection.getMessagesOut() != this.answers
					|| this.answers < this.requests;
		}

	}

}
