package org.hipnerveguide.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.hipnerveguide.HipNerveGuide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that is killed, as by kill -9, while it publishes content.
 */
@Tag("fuzz")
class KilledReleaseTests {

	private static final int KILLS = 4;

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = "H2_IN_A_FILE")
	void readersGetTheOldOrTheNewContentWhole(Database database) throws Exception {
		String url = database.url(this.folder);
		Sample sample = Sample.good(this.folder.resolve("content"));
		String glossary = sample.read("glossary.yaml");
		publish(database, url, sample, -1);
		List<String> outcomes = new ArrayList<>();
		for (int kill = 0; kill < KILLS; kill++) {
			String before = content(database, url);
			sample.write("glossary.yaml", glossary + words(kill));
			publish(database, url, sample, kill * 12);
			String after = content(database, url);
			outcomes.add(after.equals(before) ? "old" : "new");
			publish(database, url, sample, -1);
			String whole = content(database, url);
			assertThat(after).as("after kill " + kill).isIn(before, whole);
			assertThat(whole).contains("word-" + kill + "-2999").doesNotContain("word-" + (kill - 1) + "-");
		}
		System.out.println(database + ", content after each kill: " + outcomes);
	}

	/** Long enough to be caught in the middle. */
	private static String words(int release) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			String word = "word-" + release + "-" + i;
			words.append("- {code: ")
				.append(word)
				.append(", term: ")
				.append(word)
				.append(", text: A word., evidence: [E001]}\n");
		}
		return words.toString();
	}

	/**
	 * Starts the guide in a process of its own, and kills it so many milliseconds after
	 * it begins to publish; or, with a negative number, once it has started.
	 */
	private static void publish(Database database, String url, Sample sample, int milliseconds)
			throws IOException, InterruptedException {
		Process guide = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), HipNerveGuide.class.getName(),
				"--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=" + database.user(),
				"--hip-nerve-guide.content=" + sample.folder(), "--logging.config=classpath:logback-killed.xml")
			.redirectErrorStream(true)
			.start();
		String sign = (milliseconds < 0) ? "Started HipNerveGuide" : "with repeatable migration";
		boolean seen = false;
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(guide.getInputStream(), StandardCharsets.UTF_8))) {
			StringBuilder all = new StringBuilder();
			for (String line = output.readLine(); line != null && !seen; line = output.readLine()) {
				all.append(line).append('\n');
				seen = line.contains(sign);
			}
			assertThat(seen).as(all.toString()).isTrue();
			Thread.sleep(Math.max(0, milliseconds));
			guide.destroyForcibly();
			assertThat(guide.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	/**
	 * All that readers get, table by table, without the history and the hour of the
	 * release.
	 */
	private static String content(Database database, String url) {
		JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, database.user(), ""));
		return List
			.of("select code, name from term order by code", "select code, sign from rule order by code",
					"select slug, title from article order by slug", "select code, statement from fact order by code",
					"select code, text from checker_option order by code",
					"select address, title from page order by address")
			.stream()
			.map((sql) -> jdbc.queryForList(sql).toString())
			.toList()
			.toString();
	}

}
