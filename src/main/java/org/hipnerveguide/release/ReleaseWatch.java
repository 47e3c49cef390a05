package org.hipnerveguide.release;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for a new release once a second, on a thread of its own.
 */
@Component
class ReleaseWatch implements SmartLifecycle {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Releases releases;

	private volatile @Nullable Thread thread;

	ReleaseWatch(Releases releases) {
		this.releases = releases;
	}

	@Override
	public void start() {
		Thread next = new Thread(this::watch, "releases");
		next.setDaemon(true);
		this.thread = next;
		next.start();
	}

	private void watch() {
		while (Thread.currentThread() == this.thread) {
			this.releases.follow();
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	/**
	 * Without an interrupt, which would close a database file that is just being read.
	 */
	@Override
	public void stop() {
		Thread last = this.thread;
		this.thread = null;
		LockSupport.unpark(last);
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/**
	 * Before the server takes requests, so that the first of them need not wait.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
