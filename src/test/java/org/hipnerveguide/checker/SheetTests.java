package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for the clinician.
 */
@RunningGuide
class SheetTests {

	private static final Pattern COUNT = Pattern.compile("\\((\\d+)\\)");

	private final Visitor visitor;

	private final JdbcClient database;

	SheetTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
	}

	@ParameterizedTest
	@EnumSource
	void theHistoryStandsInClinicalOrder(Patient patient) {
		assertThat(sheet(patient.answers()).select(".sheet dt").eachText()).containsExactly("Site", "Onset",
				"Character", "Radiation", "Associated", "Timing", "Worse/better", "Severity", "Function, sleep");
	}

	@Test
	void theDayAndTheTimeAreTold() {
		assertThat(sheet(Patient.FALL_CANNOT_STAND.answers()).select(".sheet header time").text())
			.matches("[A-Z][a-z]+ \\d{1,2}, 20\\d\\d, \\d{1,2}:\\d\\d [AP]M [A-Z].*");
	}

	@ParameterizedTest
	@EnumSource
	void everyRedFlagIsPresentDeniedOrNotSure(Patient patient) {
		Document sheet = sheet(patient.answers());
		List<String> flags = words(patient.answers(), "red-flags");
		List<String> told = sheet.select(".flags li").eachText();
		assertThat(told).containsExactlyInAnyOrderElementsOf(flags);
		assertThat(sheet.select(".flags .present li").eachText())
			.containsExactlyElementsOf(words(patient.answers(), "red-flags", patient.answers()));
		assertThat(counts(sheet.select(".flags h4").text())).hasSize(3);
		assertThat(sum(sheet.select(".flags h4").text())).isEqualTo(flags.size());
	}

	@ParameterizedTest
	@EnumSource
	void everyBackgroundIsPresentDeniedOrNotSure(Patient patient) {
		Element background = sheet(patient.answers()).select("section.run").first();
		assertThat(sum(background.select("b").text())).isEqualTo(words(patient.answers(), "background").size());
	}

	@Test
	void notSureIsNeverDenied() {
		List<String> answers = Questions.complete("nerve-not-sure", "bladder-change");
		Document sheet = sheet(answers);
		List<String> unsure = sheet.select(".flags .not-sure li").eachText();
		assertThat(unsure).hasSize(4);
		assertThat(sheet.select(".flags .denied li").eachText()).isNotEmpty().doesNotContainAnyElementsOf(unsure);
		assertThat(sheet.select(".flags .present li")).hasSize(1);
	}

	@Test
	void whatWasNotAskedIsNotDenied() {
		Document sheet = this.visitor.post("/symptom-checker/sheet", "q-nerve-emergency=saddle-numbness&stop=safety")
			.page();
		assertThat(sheet.select(".flags .present li")).hasSize(1);
		assertThat(sheet.select(".flags .denied li")).hasSize(4);
		assertThat(sheet.select(".sheet dd").eachText()).containsOnly("not asked");
		assertThat(sum(sheet.select("section.run b").text())).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void theLevelAndItsRulesAreSaid(Patient patient) {
		String verdict = sheet(patient.answers()).select(".verdict").text();
		assertThat(verdict).contains(text("select name from urgency_level where code = ?", patient.urgency()));
		patient.rules()
			.forEach((rule) -> assertThat(verdict).contains(text("select name from rule where code = ?", rule)));
	}

	@Test
	void theDayTheVersionAndRoomToWriteAreThere() {
		Document sheet = sheet(Patient.STABLE_STENOSIS.answers());
		assertThat(sheet.select(".sheet header").text()).contains("November 22, 2026",
				text("select version from questionnaire where id = ?", 1), "not a diagnosis", "Name", "Date of birth");
		assertThat(sheet.select(".sheet").text()).contains("What was tried so far", "Notes",
				Visitor.BASE_URL + "/symptom-checker/rules");
	}

	@Test
	void answersThatCannotBeAssessedGiveTheFormAgain() {
		Visitor.Reply reply = this.visitor.post("/symptom-checker/sheet", "q-age=age-18-44");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.page().select(".error-summary li")).hasSize(13);
		assertThat(reply.page().select("form.checker").attr("action")).isEqualTo("/symptom-checker");
	}

	private Document sheet(List<String> answers) {
		Visitor.Reply reply = this.visitor.post("/symptom-checker/sheet", Questions.form(answers));
		assertThat(reply.status()).isEqualTo(200);
		return reply.page();
	}

	/**
	 * The clinical words of the findings in a part of the sheet.
	 */
	private List<String> words(Collection<String> answers, String row) {
		return words(answers, row,
				Questions.all().stream().flatMap((asked) -> asked.options().keySet().stream()).toList());
	}

	private List<String> words(Collection<String> answers, String row, Collection<String> among) {
		List<String> asked = answers.stream().map((code) -> Questions.of(code).code()).toList();
		List<String> words = new ArrayList<>();
		this.database.sql("""
				select o.code, o.question, coalesce(o.short_text, o.text) as words, q.sheet
				from checker_option o join checker_question q on q.code = o.question
				where o.role = 'finding' order by o.position""").query((columns) -> {
			if (asked.contains(columns.getString("question")) && among.contains(columns.getString("code"))
					&& List.of(String.valueOf(columns.getString("sheet")).split(" ")).contains(row)) {
				words.add(columns.getString("words"));
			}
		});
		return words;
	}

	private static List<Integer> counts(String text) {
		return COUNT.matcher(text).results().map((MatchResult count) -> Integer.valueOf(count.group(1))).toList();
	}

	private static int sum(String text) {
		return counts(text).stream().mapToInt(Integer::intValue).sum();
	}

	private String text(String query, Object parameter) {
		return this.database.sql(query).param(parameter).query(String.class).single();
	}

}
