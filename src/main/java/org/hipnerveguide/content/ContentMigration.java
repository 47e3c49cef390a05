package org.hipnerveguide.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.CRC32;

import javax.sql.DataSource;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Publishes the content: one repeatable migration, which Flyway runs again whenever what
 * it would publish differs from what the database holds.
 * <p>
 * Everything is read and checked when this object is made, before Flyway starts: a
 * mistake in a file must never leave a failed migration behind.
 */
@Component
@EnableConfigurationProperties(ContentSettings.class)
class ContentMigration implements JavaMigration {

	private final ContentSettings settings;

	private final PublishedArticles published;

	private final Clock clock = Clock.systemUTC();

	private volatile Edition edition;

	ContentMigration(ContentSettings settings, DataSource dataSource, ObjectProvider<ContentAhead> ahead) {
		this.settings = settings;
		this.published = new PublishedArticles(dataSource);
		this.edition = accepted(ahead.getIfAvailable(() -> ContentAhead.start(settings)).content());
	}

	/**
	 * Reads the files anew; the next run of Flyway publishes them.
	 * @throws ContentException if they hold mistakes; what was read before stays
	 */
	void readAgain() {
		this.edition = accepted(this.settings.read());
	}

	private Edition accepted(ContentFolder.Reading next) {
		this.published.refuseLossBy(next.content());
		return Edition.of(next);
	}

	/**
	 * Where in the files stands what was read.
	 */
	Outline outline() {
		return this.edition.reading().outline();
	}

	@Override
	public @Nullable MigrationVersion getVersion() {
		return null;
	}

	@Override
	public String getDescription() {
		return "content";
	}

	/**
	 * A checksum of the result, not of the files: a better renderer publishes again too.
	 */
	@Override
	public Integer getChecksum() {
		return this.edition.checksum();
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		new ContentTables(context.getConnection()).replace(this.edition.reading().content(), this.clock.instant());
	}

	/**
	 * A content with its checksum, which Flyway asks for several times.
	 */
	private record Edition(ContentFolder.Reading reading, int checksum) {

		static Edition of(ContentFolder.Reading reading) {
			CRC32 checksum = new CRC32();
			checksum.update(reading.content().toString().getBytes(StandardCharsets.UTF_8));
			return new Edition(reading, (int) checksum.getValue());
		}

	}

}
