package org.hipnerveguide.release;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The content release that readers see, and the values that are made of it once instead
 * of with every request. Whatever node publishes a release, this one looks for it every
 * second; all values of a release are made within one consistent read, and readers get
 * them together. While the database cannot be reached, or when a release cannot be made
 * into values, the last ones stay.
 */
@Component
public class Releases implements SmartLifecycle {

	private static final int PAUSE = 1000;

	private final Log log = LogFactory.getLog(Releases.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate consistently;

	private final List<Supplier<?>> makers = new CopyOnWriteArrayList<>();

	private final List<Runnable> followers = new CopyOnWriteArrayList<>();

	private volatile @Nullable Release latest;

	private volatile @Nullable RuntimeException trouble;

	private volatile @Nullable Thread watch;

	Releases(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.consistently = new TransactionTemplate(transactions);
		this.consistently.setReadOnly(true);
		this.consistently.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Has a value made of every release.
	 * @param maker makes it from what the database holds
	 * @return the value of the current release
	 */
	public <T> Supplier<T> each(Supplier<T> maker) {
		this.makers.add(maker);
		return () -> release(maker).value(maker);
	}

	/**
	 * Reads of one release only, whatever is published meanwhile.
	 */
	public <T> T consistently(Supplier<T> read) {
		return this.consistently.execute((status) -> read.get());
	}

	/**
	 * Has something done after every look for a new release, on the thread that looks.
	 */
	public void afterEachLook(Runnable follower) {
		this.followers.add(follower);
	}

	/**
	 * When the content was published that the current values are made of.
	 */
	public Instant publishedAt() {
		return release(null).publishedAt();
	}

	/**
	 * Whether the last look found the release that readers see, or made the new one.
	 */
	public boolean isUpToDate() {
		return this.latest != null && this.trouble == null;
	}

	/**
	 * Looks for a new release now.
	 */
	public synchronized void look() {
		try {
			this.latest = this.consistently.execute((status) -> current());
			if (this.trouble != null) {
				this.log.info("The content release can be read again");
			}
			this.trouble = null;
		}
		catch (RuntimeException ex) {
			if (this.trouble == null && this.latest != null) {
				this.log.warn("No look at the content release, readers keep the last one", ex);
			}
			this.trouble = ex;
		}
	}

	private Release current() {
		Instant publishedAt = this.jdbc.sql("select published_at from content_release")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.single();
		Release known = this.latest;
		if (known != null && known.publishedAt().equals(publishedAt) && known.makers().equals(this.makers)) {
			return known;
		}
		return Release.of(publishedAt, List.copyOf(this.makers));
	}

	private Release release(@Nullable Supplier<?> maker) {
		Release known = this.latest;
		if (known == null || maker != null && !known.makers().contains(maker)) {
			look();
			known = this.latest;
		}
		if (known == null) {
			throw Objects.requireNonNull(this.trouble);
		}
		return known;
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::watch, "releases");
		thread.setDaemon(true);
		this.watch = thread;
		thread.start();
	}

	private void watch() {
		try {
			while (isRunning()) {
				look();
				this.followers.forEach(this::run);
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			// stopped
		}
	}

	private void run(Runnable follower) {
		try {
			follower.run();
		}
		catch (RuntimeException ex) {
			this.log.error("What follows from a content release could not be done, it will be tried again", ex);
		}
	}

	@Override
	public void stop() {
		Thread thread = this.watch;
		this.watch = null;
		if (thread != null) {
			thread.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.watch != null;
	}

	/**
	 * Before the server takes requests, so that the first of them need not wait.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

	/**
	 * One release with its values, in the order of their makers.
	 */
	private record Release(Instant publishedAt, List<Supplier<?>> makers, List<?> values) {

		static Release of(Instant publishedAt, List<Supplier<?>> makers) {
			return new Release(publishedAt, makers, makers.stream().map(Supplier::get).toList());
		}

		@SuppressWarnings("unchecked")
		<T> T value(Supplier<T> maker) {
			return (T) this.values.get(this.makers.indexOf(maker));
		}

	}

}
