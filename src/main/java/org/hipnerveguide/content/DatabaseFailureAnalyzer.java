package org.hipnerveguide.content;

import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Tells an operator why the database cannot be used, instead of a stack trace. Whatever
 * happened to it, the content stands in the files.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final String FILLED_AGAIN = "The database holds nothing but the content, and is filled from the files at the next start.";

	private static final String FREE_SPACE = "Free some space where it keeps its files and start again. What was published before is unharmed.";

	private static final String NO_SPACE_OR_DAMAGED = "If its disk is full: " + FREE_SPACE
			+ " If it is not, the file is damaged: move it away and start again. " + FILLED_AGAIN;

	/** By what H2 calls an error code, or the standard an SQL state. */
	private static final Map<String, String> REMEDIES = Map.of("90030",
			"Move the file away, or restore it from a backup, and start again. " + FILLED_AGAIN, "90048",
			"Another version of H2 wrote the file. Move it away and start again. " + FILLED_AGAIN, "90020",
			"Another process has the file open. Stop it, or use PostgreSQL for several nodes.", "90028",
			NO_SPACE_OR_DAMAGED, "90031", FREE_SPACE, "90098", "Its disk may be full. " + FREE_SPACE, "53100",
			FREE_SPACE, "08001", "Check that the database runs, and SPRING_DATASOURCE_URL.", "28P01",
			"Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.", "3D000",
			"Create the database, or correct SPRING_DATASOURCE_URL.");

	private final Environment environment;

	DatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String remedy = REMEDIES.getOrDefault(String.valueOf(cause.getErrorCode()), REMEDIES.get(cause.getSQLState()));
		if (remedy == null && isInFile()) {
			remedy = NO_SPACE_OR_DAMAGED;
		}
		return (remedy != null)
				? new FailureAnalysis("The database cannot be used: " + firstLine(cause.getMessage()), remedy, cause)
				: null;
	}

	/**
	 * What damage does to a file is without end. Its tables are the guide's alone, so
	 * nothing else is wrong with them.
	 */
	private boolean isInFile() {
		return this.environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:");
	}

	/**
	 * The lines after the first hold the statement, at times with all that it writes.
	 */
	private static String firstLine(@Nullable String message) {
		return (message != null) ? message.lines().findFirst().orElse("").replaceFirst("; SQL statement:$", "") : "";
	}

}
