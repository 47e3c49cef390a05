package org.hipnerveguide.checker;

import java.util.List;

import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule book in public, and the questions on paper.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class RuleBookPageTests {

	private final JdbcClient database;

	private final Document rules;

	private final Document paper;

	RuleBookPageTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.database = database;
		this.rules = visitor.get("/symptom-checker/rules").page();
		this.paper = visitor.get("/symptom-checker/paper").page();
	}

	@Test
	void everyRuleStandsOnceUnderItsLevel() {
		assertThat(this.rules.select("[id^=rule-]").eachAttr("id"))
			.containsExactlyInAnyOrderElementsOf(column("select 'rule-' || code from rule where asked"))
			.hasSize(48);
		this.database.sql("select code, urgency, name, because from rule where asked").query((row) -> {
			Element rule = this.rules.getElementById("rule-" + row.getString("code"));
			assertThat(rule.closest("section").id()).isEqualTo("rules-" + row.getString("urgency"));
			assertThat(rule.select("h3").text()).isEqualTo(row.getString("name"));
			assertThat(rule.text()).contains(row.getString("because"));
			assertThat(rule.select("a[href^=#source-]")).as(rule.id()).isNotEmpty();
			assertThat(rule.select(".when").text()).as(rule.id()).isNotEmpty();
		});
	}

	@Test
	void everyRuleNamesInWordsEveryAnswerItLooksFor() {
		this.database.sql("select distinct rule, option_code from rule_requirement where not or_higher")
			.query((row) -> {
				String text = Questions.text(row.getString("option_code"));
				assertThat(this.rules.select("#rule-" + row.getString("rule") + " .when").text())
					.as(row.getString("rule"))
					.contains(text);
			});
	}

	@Test
	void noCodeIsShownToReaders() {
		List<String> codes = column("select code from checker_option where code like '%-%'");
		assertThat(this.rules.select("main").text()).doesNotContain(codes);
		assertThat(this.paper.select("main").text()).doesNotContain(codes);
	}

	@Test
	void everyQuestionAndOptionStandsOnceInBoth() {
		assertThat(this.rules.select(".question").eachAttr("id"))
			.containsExactlyElementsOf(Questions.all().stream().map(Asked::code).toList());
		List<Element> ruled = this.rules.select(".question");
		List<Element> printed = this.paper.select(".question");
		assertThat(printed).hasSameSizeAs(Questions.all());
		for (int i = 0; i < ruled.size(); i++) {
			Asked question = Questions.all().get(i);
			List<String> texts = question.options().values().stream().map(Questions.Choice::text).toList();
			assertThat(ruled.get(i).select("h4").text()).isEqualTo(question.text());
			assertThat(ruled.get(i).text()).contains(question.why());
			assertThat(ruled.get(i).select("li").stream().map((item) -> item.textNodes().get(0).text().trim()))
				.containsExactlyElementsOf(texts);
			assertThat(printed.get(i).select("h3").text()).isEqualTo((i + 1) + ". " + question.text());
			assertThat(printed.get(i).select(".boxes > li")).hasSameSizeAs(texts);
			if (!question.type().equals("scale")) {
				assertThat(printed.get(i).select(".boxes > li").stream().map((item) -> item.textNodes().get(0).text()))
					.containsExactlyElementsOf(texts);
			}
		}
	}

	@Test
	void thePictureHasATextForEveryCell() {
		assertThat(this.rules.select(".matrix tbody tr")).hasSize(14);
		assertThat(this.rules.select(".matrix tbody td")).hasSize(14 * 4)
			.allSatisfy((cell) -> assertThat(cell.select(".visually-hidden").text()).isNotEmpty());
		assertThat(this.rules.select(".matrix th")).allSatisfy((head) -> assertThat(head.attr("scope")).isNotEmpty());
		assertThat(this.rules.select(".matrix tfoot a").stream().mapToInt((link) -> {
			assertThat(this.rules.getElementById(link.attr("href").substring(1))).isNotNull();
			return Integer.parseInt(link.ownText());
		}).sum()).isEqualTo(48);
	}

	@Test
	void everyPatternAndAdviceStandsOnce() {
		assertThat(this.rules.select("#patterns h3").stream().map((head) -> head.textNodes().get(0).text()))
			.containsExactlyElementsOf(column("select name from pattern order by position"));
		assertThat(this.rules.select("#advice .rule > p:first-child")
			.stream()
			.map((item) -> item.textNodes().get(0).text()))
			.containsExactlyElementsOf(column("select text from advice order by position"));
	}

	@ParameterizedTest
	@CsvSource({ "pattern, name, patterns", "advice, text, advice" })
	void everyPatternAndAdviceNamesInWordsEveryAnswerItLooksFor(String kind, String heading, String section) {
		assertThat(column("select option_code from " + kind + "_requirement")).hasSizeGreaterThan(20);
		this.database
			.sql("select k." + heading + ", r.option_code from " + kind + "_requirement r join " + kind
					+ " k on k.code = r." + kind)
			.query((row) -> {
				String owner = row.getString(1);
				Element item = this.rules.select("#" + section + " .rule")
					.stream()
					.filter((candidate) -> candidate.select("> h3, > p").first().ownText().equals(owner))
					.findFirst()
					.orElseThrow();
				assertThat(item.select(".when").text()).as(owner)
					.contains(Questions.text(row.getString("option_code")));
			});
	}

	@Test
	void everyAdviceSaysAtWhichLevelsAndWhenItIsShown() {
		assertThat(this.rules.select("#advice .rule")).hasSize(27)
			.allSatisfy((item) -> assertThat(item.select(".meta").text()).startsWith("For the levels: "))
			.allSatisfy((item) -> assertThat(
					item.select(".meta").text().matches(".*(Always shown|Shown when your answers may fit).*")
							|| !item.select(".when").isEmpty())
				.as(item.text())
				.isTrue());
	}

	@Test
	void everyAnswerThatIsEnoughAloneIsListedUnderItsLevel() {
		List<String> listed = this.rules.select("#levels details li").eachText();
		assertThat(listed).hasSize(this.rules.select("#questions .role svg").size())
			.hasSizeGreaterThan(40)
			.anyMatch((answer) -> answer.contains(Questions.text("saddle-numbness")));
	}

	@Test
	void aClinicianCanSign() {
		assertThat(this.rules.select("#sign-off dt")).hasSize(5);
		assertThat(this.rules.select("#sign-off").text()).contains(column("select version from questionnaire").get(0));
	}

	@Test
	void thePaperBeginsWithTheEmergencies() {
		assertThat(this.paper.select("main .urgency-card.emergency li").eachText()).containsExactlyElementsOf(
				column("select sign from rule where asked and urgency = 'emergency' order by position"));
		assertThat(this.paper.select("main > section").first().hasClass("urgency-card")).isTrue();
		assertThat(this.paper.select("main").text()).contains(column("select version from questionnaire").get(0));
	}

	private List<String> column(String query) {
		return this.database.sql(query).query(String.class).list();
	}

}
