package org.hipnerveguide.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
class Preview implements Manuscript {

	private final ContentSettings settings;

	private final ContentMigration migration;

	private final Flyway flyway;

	private volatile ContentFiles files;

	private volatile List<Problem> problems = List.of();

	Preview(ContentSettings settings, ContentMigration migration, Flyway flyway) {
		this.settings = settings;
		this.migration = migration;
		this.flyway = flyway;
		this.files = found();
	}

	@Scheduled(fixedDelay = 1000)
	void publishChanges() {
		ContentFiles found = found();
		if (found.equals(this.files)) {
			return;
		}
		this.files = found;
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
	 * A folder that cannot be read is a change too, and so is its return.
	 */
	private ContentFiles found() {
		try {
			return this.settings.files();
		}
		catch (ContentException ex) {
			return ContentFiles.none();
		}
	}

	@Override
	public Optional<List<String>> lines(String path) {
		return Optional.ofNullable(this.files.bytes().get(path))
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8).lines().toList());
	}

	@Override
	public Outline outline() {
		return this.migration.outline();
	}

	/**
	 * What keeps the editor's last change from being published.
	 */
	@ModelAttribute("contentProblems")
	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * The files that an editor can be shown.
	 */
	@ModelAttribute("contentFiles")
	Set<String> paths() {
		return this.files.bytes().keySet();
	}

}
