package org.hipnerveguide.release;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is made of a release is made once, all of it from that release and nothing of a
 * release that cannot be read.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReleasesTests {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final DriverManagerDataSource dataSource = new DriverManagerDataSource(
			"jdbc:h2:mem:releases-" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");

	private final JdbcClient database = JdbcClient.create(this.dataSource);

	private final Releases releases = new Releases(this.database, new DataSourceTransactionManager(this.dataSource));

	private final AtomicInteger made = new AtomicInteger();

	@BeforeEach
	void publishTheFirst() {
		this.database.sql("create table content_release (published_at timestamp with time zone)").update();
		this.database.sql("create table word (word varchar)").update();
		publish("first");
	}

	@AfterEach
	void stop() {
		this.database.sql("shutdown").update();
	}

	@Test
	void aValueIsMadeOnceARelease() {
		Supplier<String> word = this.releases.each(this::word);
		assertThat(word.get()).isEqualTo("first");
		this.releases.look();
		assertThat(word.get()).isEqualTo("first");
		assertThat(this.made).hasValue(1);
	}

	@Test
	void aNewReleaseIsSeenWithTheNextLook() {
		Supplier<String> word = this.releases.each(this::word);
		Instant before = this.releases.publishedAt();
		publish("second");
		assertThat(word.get()).isEqualTo("first");
		this.releases.look();
		assertThat(word.get()).isEqualTo("second");
		assertThat(this.releases.publishedAt()).isAfter(before);
	}

	@Test
	void whereOneValueCannotBeMadeAllStay(CapturedOutput output) {
		Supplier<String> word = this.releases.each(this::word);
		Supplier<Integer> letters = this.releases.each(() -> {
			if (word().equals("broken")) {
				throw new IllegalStateException("no letters");
			}
			return word().length();
		});
		assertThat(letters.get()).isEqualTo(5);
		publish("broken");
		this.releases.look();
		this.releases.look();
		assertThat(List.of(word.get(), letters.get())).containsExactly("first", 5);
		assertThat(this.releases.isUpToDate()).isFalse();
		assertThat(output.getAll().split("readers keep the last one", -1)).as("once").hasSize(2);
		publish("mended");
		this.releases.look();
		assertThat(List.of(word.get(), letters.get())).containsExactly("mended", 6);
		assertThat(this.releases.isUpToDate()).isTrue();
	}

	@Test
	void aReleaseThatComesWhileTheValuesAreMadeIsInNoneOfThem() {
		Supplier<String> first = this.releases.each(this::word);
		Supplier<String> second = this.releases.each(() -> {
			if (this.made.get() == 1) {
				publish("too late");
			}
			return word();
		});
		assertThat(List.of(first.get(), second.get())).containsExactly("first", "first");
		this.releases.look();
		assertThat(List.of(first.get(), second.get())).containsExactly("too late", "too late");
	}

	@Test
	void whoHoldsAReleaseSeesItUntilTheyLetGo() {
		Supplier<String> word = this.releases.each(this::word);
		assertThat(word.get()).isEqualTo("first");
		this.releases.hold(false);
		publish("second");
		this.releases.look();
		assertThat(word.get()).isEqualTo("first");
		assertThat(this.releases.holdsWhatItReads()).isFalse();
		this.releases.letGo();
		assertThat(word.get()).isEqualTo("second");
		this.releases.hold(false);
		assertThat(this.releases.holdsWhatItReads()).isTrue();
	}

	@Test
	void untilEverythingIsPreparedOnlyWhoAsksForItSeesTheNewest() {
		Supplier<String> word = this.releases.each(this::word);
		assertThat(word.get()).isEqualTo("first");
		List<String> seen = new CopyOnWriteArrayList<>();
		this.releases.beforeEachRelease((publishedAt) -> {
			seen.add(word.get());
			this.releases.hold(true);
			seen.add(word.get());
			this.releases.letGo();
		});
		publish("second");
		this.releases.follow();
		assertThat(seen).containsExactly("first", "second");
		assertThat(word.get()).isEqualTo("second");
	}

	@Test
	void withoutAnyReleaseTheReasonIsTold() {
		Supplier<String> broken = this.releases.each(() -> {
			throw new IllegalStateException("nothing to read");
		});
		assertThatIllegalStateException().isThrownBy(broken::get).withMessage("nothing to read");
	}

	private String word() {
		this.made.incrementAndGet();
		return this.database.sql("select word from word").query(String.class).single();
	}

	/**
	 * As the content migration does, on a connection of its own.
	 */
	private void publish(String word) {
		// a thread of its own takes no part in a transaction of this one
		Thread publisher = new Thread(() -> new TransactionTemplate(new DataSourceTransactionManager(this.dataSource))
			.executeWithoutResult((status) -> {
				this.database.sql("delete from content_release").update();
				this.database.sql("delete from word").update();
				this.database.sql("insert into word values (?)").param(word).update();
				this.database.sql("insert into content_release values (current_timestamp)").update();
			}));
		publisher.start();
		try {
			publisher.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
