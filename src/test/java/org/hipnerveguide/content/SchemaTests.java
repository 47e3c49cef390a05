package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nodes of two versions on one database ask of the versioned migrations.
 */
class SchemaTests {

	/** Written before there was a release to upgrade from. */
	private static final List<String> FIRST = List.of("V1__guide.sql", "V2__checker.sql",
			"V3__signs_sentences_and_criteria.sql", "V4__ask.sql");

	/**
	 * Nodes of the version before go on reading during an upgrade and after going back.
	 * What they read may be dropped one version later: then it is named here.
	 */
	@Test
	void laterMigrationsTakeNothingFromTheVersionBefore() throws IOException {
		try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
			for (Path migration : migrations.filter((file) -> !FIRST.contains(file.getFileName().toString()))
				.toList()) {
				assertThat(Files.readString(migration).toLowerCase(Locale.ROOT)).as(migration.toString())
					.doesNotContain("drop ", "rename ", "delete ", "truncate ", "alter column");
			}
		}
	}

}
