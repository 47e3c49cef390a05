package org.hipnerveguide.content;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Publishes again whenever an editor saves a file. What is refused is told on every page,
 * and the last good content stays.
 */
@Component
@ControllerAdvice
@EnableScheduling
@ConditionalOnProperty("hip-nerve-guide.preview")
class Preview {

	private final ContentSettings settings;

	private final ContentMigration migration;

	private final Flyway flyway;

	private int publishedFiles;

	private volatile List<Problem> problems = List.of();

	Preview(ContentSettings settings, ContentMigration migration, Flyway flyway) {
		this.settings = settings;
		this.migration = migration;
		this.flyway = flyway;
		this.publishedFiles = fingerprint();
	}

	@Scheduled(fixedDelay = 1000)
	void publishChanges() {
		int files = fingerprint();
		if (files == this.publishedFiles) {
			return;
		}
		this.publishedFiles = files;
		try {
			this.migration.readAgain();
			this.flyway.migrate();
			this.problems = List.of();
		}
		catch (ContentException ex) {
			this.problems = ex.problems();
		}
		catch (FlywayException ex) {
			// without it, H2 would refuse every later save too
			this.flyway.repair();
			throw ex;
		}
	}

	/**
	 * Tells whether any file has changed; a folder that cannot be read is a change too,
	 * and so is its return.
	 */
	private int fingerprint() {
		try {
			return this.settings.files().hashCode();
		}
		catch (ContentException ex) {
			return 0;
		}
	}

	/**
	 * What keeps the editor's last change from being published.
	 */
	@ModelAttribute("contentProblems")
	List<Problem> problems() {
		return this.problems;
	}

}
