package org.hipnerveguide.release;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The content release that readers see, and the values that are made of it once instead
 * of with every request. Whatever node publishes a release, this one looks for it every
 * second; all values of a release are made within one consistent read, and readers get
 * them together, with whatever else is prepared for it. While the database cannot be
 * reached, or when a release cannot be made into values, the last ones stay.
 */
@Component
public class Releases {

	/** As long as any reader waits for a place. */
	private static final int LONGEST_WAIT = 5;

	private final Log log = LogFactory.getLog(Releases.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate consistently;

	private final List<Supplier<?>> makers = new CopyOnWriteArrayList<>();

	private final List<Consumer<Instant>> preparations = new CopyOnWriteArrayList<>();

	private final List<Runnable> followers = new CopyOnWriteArrayList<>();

	private final Executor aside;

	/** What a thread sees until it lets go. */
	private final ThreadLocal<Release> held = new ThreadLocal<>();

	/** What all others see. */
	private volatile @Nullable Release shown;

	/** What they see next, or already. */
	private volatile @Nullable Release newest;

	private volatile @Nullable RuntimeException trouble;

	Releases(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		CustomizableThreadFactory aside = new CustomizableThreadFactory("release-now-");
		aside.setDaemon(true);
		this.aside = Executors.newSingleThreadExecutor(aside);
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
	 * Has something made ready for a new release before anybody sees it, on the thread
	 * that looks. It is told when the release was published.
	 */
	public void beforeEachRelease(Consumer<Instant> preparation) {
		this.preparations.add(preparation);
	}

	/**
	 * Has something done after every look for a new release, on the thread that looks.
	 */
	public void afterEachLook(Runnable follower) {
		this.followers.add(follower);
	}

	/**
	 * Has this thread see the values of one release until it lets go, whatever comes
	 * meanwhile.
	 * @param newest whether that is a new release even before all see it
	 */
	public void hold(boolean newest) {
		this.held.set(newest ? this.newest : this.shown);
	}

	/**
	 * Whether what this thread reads in the database is of the release that it holds.
	 */
	public boolean holdsWhatItReads() {
		Release known = this.held.get();
		return known == null || known.publishedAt().equals(read());
	}

	public void letGo() {
		this.held.remove();
	}

	/**
	 * When the content was published that the current values are made of.
	 */
	public Instant publishedAt() {
		return release(null).publishedAt();
	}

	/**
	 * Whether no later release than this is known.
	 */
	public boolean isNewest(Instant publishedAt) {
		Release known = this.newest;
		return known != null && known.publishedAt().equals(publishedAt);
	}

	/**
	 * Whether the last look found the release that readers see, or made the new one.
	 */
	public boolean isUpToDate() {
		return this.shown != null && this.trouble == null;
	}

	/**
	 * Whether the last look failed.
	 */
	public boolean isInTrouble() {
		return this.trouble != null;
	}

	/**
	 * Looks for a new release now. Where something has to be prepared for it, only those
	 * who hold the newest see it at once.
	 */
	public synchronized void look() {
		try {
			Release found = this.consistently.execute((status) -> current());
			this.newest = found;
			if (this.preparations.isEmpty() || isOf(found, this.shown)) {
				this.shown = found;
			}
			if (this.trouble != null) {
				this.log.info("The content release can be read again");
			}
			this.trouble = null;
		}
		catch (RuntimeException ex) {
			if (this.trouble == null && this.shown != null) {
				this.log.warn("No look at the content release, readers keep the last one", ex);
			}
			this.trouble = ex;
		}
	}

	/**
	 * Looks for a new release that somebody has come across, and waits for it a few
	 * seconds at most.
	 * @return whether it can be held now
	 */
	public boolean lookInTime() {
		return CompletableFuture.supplyAsync(() -> {
			look();
			return isUpToDate();
		}, this.aside).completeOnTimeout(false, LONGEST_WAIT, TimeUnit.SECONDS).join();
	}

	/**
	 * Another making of the same release, or the first.
	 */
	private static boolean isOf(Release found, @Nullable Release shown) {
		return shown == null || shown.publishedAt().equals(found.publishedAt());
	}

	private Release current() {
		Instant publishedAt = read();
		Release known = this.newest;
		if (known != null && known.publishedAt().equals(publishedAt) && known.makers().equals(this.makers)) {
			return known;
		}
		return Release.of(publishedAt, List.copyOf(this.makers));
	}

	/**
	 * When the content was published that this thread reads in the database.
	 */
	public Instant read() {
		return this.jdbc.sql("select published_at from content_release")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.single();
	}

	private Release release(@Nullable Supplier<?> maker) {
		Release known = (this.held.get() != null) ? this.held.get() : this.shown;
		if (known == null || maker != null && !known.makers().contains(maker)) {
			look();
			known = this.newest;
		}
		if (known == null) {
			throw Objects.requireNonNull(this.trouble);
		}
		return known;
	}

	/**
	 * Looks for a new release, shows it to all once it is prepared, and does what
	 * follows.
	 */
	void follow() {
		look();
		showNewest();
		this.followers.forEach(this::run);
	}

	private void showNewest() {
		Release next = this.newest;
		if (next != null && next != this.shown) {
			this.preparations.forEach((preparation) -> run(() -> preparation.accept(next.publishedAt())));
			if (next == this.newest && this.trouble == null) {
				this.shown = next;
			}
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
