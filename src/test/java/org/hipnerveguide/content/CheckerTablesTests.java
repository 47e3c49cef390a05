package org.hipnerveguide.content;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the tables themselves refuse of a rule book, whoever writes into them.
 */
@ParameterizedClass
@EnumSource(names = { "H2_IN_MEMORY", "POSTGRESQL" })
class CheckerTablesTests {

	@Parameter
	Database database;

	@TempDir
	Path folder;

	private JdbcTemplate jdbc;

	@BeforeEach
	void makeTablesWithOneQuestion() {
		DriverManagerDataSource dataSource = new DriverManagerDataSource(this.database.url(this.folder),
				this.database.user(), "");
		Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.update("insert into urgency_level (code, severity, name, action, card, time_frame, what_to_do)"
				+ " values ('soon', 0, 'Soon', 'Go', 'Go if', 'Soon', 'Go')");
		this.jdbc.update("insert into rule (code, position, name, urgency, sign, because)"
				+ " values ('rule', 0, 'Rule', 'soon', 'Sign', 'Because')");
		this.jdbc
			.update("insert into pattern (code, position, name, read_more) values ('pattern', 0, 'Pattern', '/a#b')");
		this.jdbc.update("insert into advice (code, position, kind, always, text)"
				+ " values ('advice', 0, 'do', false, 'Rest')");
		this.jdbc.update("insert into checker_step (code, position, title) values ('safety', 0, 'Safety')");
		this.jdbc.update("insert into checker_question (code, position, step, type, text, why, topic, missing, ordered)"
				+ " values ('q-a', 0, 'safety', 'multiple', 'A?', 'Because', 'A', 'Answer', false)");
		option("a-finding", 0, "finding");
		option("a-none", 1, "none");
		option("a-not-sure", 2, "not-sure");
	}

	private void option(String code, int position, String role) {
		this.jdbc.update("insert into checker_option (code, position, question, role, text, marker)"
				+ " values (?, ?, 'q-a', ?, 'Text', false)", code, position, role);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule", "pattern", "advice" })
	void aConditionMayRequireAFindingOrNotSure(String table) {
		require(table, "a-finding", "finding");
		require(table, "a-not-sure", "not-sure");
		assertThat(this.jdbc.queryForObject("select count(*) from " + table + "_requirement", Integer.class))
			.isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule", "pattern", "advice" })
	void aConditionOnAnUnknownOptionIsRefused(String table) {
		assertRefused(() -> require(table, "a-phantom", "finding"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule", "pattern", "advice" })
	void aConditionOnNoneIsRefused(String table) {
		assertRefused(() -> require(table, "a-none", "none"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule", "pattern", "advice" })
	void noneCannotBePassedOffAsAFinding(String table) {
		assertRefused(() -> require(table, "a-none", "finding"));
		assertRefused(() -> require(table, "a-none", "not-sure"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule", "pattern", "advice" })
	void anOptionInUseCanNeitherGoNorTurnIntoNone(String table) {
		require(table, "a-finding", "finding");
		assertRefused(() -> this.jdbc.update("delete from checker_option where code = 'a-finding'"));
		assertRefused(() -> this.jdbc.update("update checker_option set role = 'none' where code = 'a-finding'"));
	}

	@Test
	void adviceAndPatternsNameOnlyOptionsThatExist() {
		assertRefused(() -> this.jdbc
			.update("insert into advice_withhold (advice, position, option_code) values ('advice', 0, 'a-phantom')"));
		assertRefused(() -> this.jdbc
			.update("insert into pattern_support (pattern, position, option_code) values ('pattern', 0, 'a-phantom')"));
		assertRefused(() -> this.jdbc
			.update("insert into advice_pattern (advice, position, pattern) values ('advice', 0, 'phantom')"));
		assertRefused(() -> this.jdbc
			.update("insert into advice_level (advice, position, urgency) values ('advice', 0, 'phantom')"));
	}

	private void require(String table, String option, String role) {
		this.jdbc.update(
				"insert into " + table + "_requirement (" + table
						+ ", alternative, option_code, option_role, or_higher) values (?, 0, ?, ?, false)",
				table, option, role);
	}

	private static void assertRefused(Runnable change) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(change::run);
	}

}
