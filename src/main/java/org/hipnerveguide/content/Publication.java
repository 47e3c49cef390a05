package org.hipnerveguide.content;

import java.util.Arrays;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * What a node that starts does to the database: brings it up to date, unless others have
 * left this node behind. During an upgrade old and new nodes share a database; an old one
 * that happens to start again must not take back what a newer one has published, nor
 * write to tables that it does not know. It then serves what is there.
 */
@Component
class Publication implements FlywayMigrationStrategy {

	private final Log log = LogFactory.getLog(Publication.class);

	private final ContentMigration content;

	Publication(ContentMigration content) {
		this.content = content;
	}

	@Override
	public void migrate(Flyway flyway) {
		if (isLeftBehind(flyway)) {
			return;
		}
		try {
			// in a new database there is nothing to lose, nor a table to look for it
			if (has(flyway.info().all(), MigrationState.SUCCESS)) {
				this.content.refuseLoss();
			}
			flyway.migrate();
		}
		catch (FlywayException | ContentException ex) {
			// a newer node may have come in between
			if (!isLeftBehind(flyway)) {
				throw ex;
			}
		}
	}

	private boolean isLeftBehind(Flyway flyway) {
		MigrationInfo[] history = flyway.info().all();
		if (has(history, MigrationState.FUTURE_SUCCESS)) {
			this.log.warn("A newer version of the guide has changed the tables; this node publishes nothing");
			return true;
		}
		if (!this.content.mayReturn() && !isVersionPending(history) && isReplaced(history)) {
			this.log.warn("Another content has replaced this node's, which is not published again; "
					+ "to go back to it, start one node with --hip-nerve-guide.publish-replaced=true");
			return true;
		}
		return false;
	}

	private boolean isReplaced(MigrationInfo[] history) {
		return has(history, MigrationState.OUTDATED) && Arrays.stream(history)
			.anyMatch((migration) -> migration.getState() == MigrationState.SUPERSEDED
					&& Objects.equals(migration.getChecksum(), this.content.getChecksum()));
	}

	private static boolean isVersionPending(MigrationInfo[] history) {
		return Arrays.stream(history)
			.anyMatch((migration) -> migration.getState() == MigrationState.PENDING && migration.isVersioned());
	}

	private static boolean has(MigrationInfo[] history, MigrationState state) {
		return Arrays.stream(history).anyMatch((migration) -> migration.getState() == state);
	}

}
