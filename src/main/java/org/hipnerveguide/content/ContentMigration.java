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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

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
		this.edition = Edition.of(ahead.getIfAvailable(() -> ContentAhead.start(settings)).content());
	}

	/**
	 * Refuses to publish when readers would lose an article.
	 * @throws ContentException naming every lost article
	 */
	void refuseLoss() {
		this.published.refuseLossBy(this.edition.reading().content());
	}

	/**
	 * Whether a content that others have replaced is published again.
	 */
	boolean mayReturn() {
		return this.settings.publishReplaced();
	}

	/**
	 * Reads the files anew; the next run of Flyway publishes them.
	 * @throws ContentException if they hold mistakes; what was read before stays
	 */
	void readAgain() {
		ContentFolder.Reading next = this.settings.read();
		this.published.refuseLossBy(next.content());
		this.edition = Edition.of(next);
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
		// only here nobody else can publish meanwhile
		Assert.state(mayReturn() || !isReplaced(context), "Another node has replaced this content meanwhile");
		new ContentTables(context.getConnection()).replace(this.edition.reading().content(), this.clock.instant());
	}

	/**
	 * Whether this content was published before, into the tables as they are now.
	 */
	private boolean isReplaced(Context context) {
		String history = "\"" + context.getConfiguration().getTable() + "\"";
		return JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)).sql("""
				select count(*) > 0 from %1$s where "description" = ? and "checksum" = ? and "success"
				and "installed_rank" > (select max("installed_rank") from %1$s where "version" is not null)
				""".formatted(history)).params(getDescription(), getChecksum()).query(Boolean.class).single();
	}

	/**
	 * A content with its checksum, which Flyway asks for several times.
	 */
	private record Edition(ContentFolder.Reading reading, int checksum) {

		static Edition of(ContentFolder.Reading reading) {
			CRC32 checksum = new CRC32();
			reading.content()
				.pieces()
				.forEach((piece) -> checksum.update(piece.toString().getBytes(StandardCharsets.UTF_8)));
			return new Edition(reading, (int) checksum.getValue());
		}

	}

}
