package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Patient.Nsaid;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each person of the worked examples reads, from the heading down.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class ResultPageTests {

	private static final Map<String, String> LOOK_AGAIN = Map.of("self-care", "Sunday, December 6, 2026", "routine",
			"Sunday, December 6, 2026", "soon", "Wednesday, November 25, 2026", "same-day",
			"Monday, November 23, 2026");

	private final Visitor visitor;

	private final JdbcClient database;

	private final Document evidence;

	ResultPageTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
		this.evidence = visitor.get("/about/evidence").page();
	}

	@ParameterizedTest
	@EnumSource
	void theActionIsTheHeading(Patient patient) {
		Document page = result(patient);
		assertThat(page.select("h1").eachText()).containsExactly(ofLevel(patient.urgency(), "action"));
		assertThat(page.title()).startsWith(ofLevel(patient.urgency(), "action"));
		assertThat(page.text()).doesNotContain("{");
	}

	@ParameterizedTest
	@EnumSource
	void thePartsStandInTheirOrder(Patient patient) {
		List<String> parts = patient.isEmergency() ? List.of("card-title", "why", "take", "answers-title", "about")
				: List.of("card-title", "why", "fits", "meanwhile", "watch", "take", "answers-title", "about");
		assertThat(result(patient).select("main > section").eachAttr("aria-labelledby"))
			.containsExactlyElementsOf(parts);
	}

	@ParameterizedTest
	@EnumSource
	void theCardSaysByWhenAndWhichNumberToCall(Patient patient) {
		Element card = result(patient).select("main > .urgency-card").first();
		assertThat(card.className()).isEqualTo("urgency-card " + patient.urgency());
		assertThat(card.select("a[href=tel:911]").text()).isEqualTo("Call 911");
		assertThat(card.select("h2").text()).isNotEmpty();
		assertThat(card.select(".steps li").eachText()).isNotEmpty()
			.allSatisfy((step) -> assertThat(step).endsWith("."));
		if (!patient.isEmergency()) {
			assertThat(card.select("h2").text()).contains((patient.urgency().equals("same-day"))
					? "Sunday, November 22, 2026" : LOOK_AGAIN.get(patient.urgency()));
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyReasonStandsWorstFirstWithTheAnswersThatMetIt(Patient patient) {
		Document page = result(patient);
		JsonNode assessment = assessment(patient);
		assertThat(page.select(".reasons a[href^=/symptom-checker/rules#rule-]").eachAttr("href"))
			.containsExactlyElementsOf(
					patient.rules().stream().map((rule) -> "/symptom-checker/rules#rule-" + rule).toList());
		List<Element> reasons = page.select(".reasons > li");
		for (int i = 0; i < reasons.size(); i++) {
			JsonNode rule = assessment.path("rules").get(i);
			assertThat(reasons.get(i).select(".because").text()).isEqualTo(rule.path("because").asString());
			assertSaid(reasons.get(i), strings(rule.path("metBy")));
			assertThat(reasons.get(i).select(".cite-line a")).isNotEmpty();
		}
		assertThat(page.select(".without").isEmpty()).isEqualTo(patient.rules().isEmpty());
		if (!patient.rules().isEmpty()) {
			String without = assessment.path("urgencyWithout").asString();
			assertThat(page.select(".without").text()).contains(ofLevel(patient.urgency(), "name"),
					ofLevel(without, "name"), ofLevel(without, "action"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void everySourceCanBeFollowed(Patient patient) {
		Document page = result(patient);
		assertThat(page.select("a[href^=#source-]").eachAttr("href")).isNotEmpty()
			.allSatisfy((link) -> assertThat(page.getElementById(link.substring(1))).as(link).isNotNull());
		assertThat(page.select(".sources a").eachAttr("href")).isNotEmpty()
			.doesNotHaveDuplicates()
			.allSatisfy(
					(link) -> assertThat(this.evidence.getElementById(link.replace("/about/evidence#", ""))).as(link)
						.isNotNull());
		assertThat(page.select(".sources li").eachAttr("id"))
			.allSatisfy((id) -> assertThat(page.select("a[href=#" + id + "]")).as(id + " is cited").isNotEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void patternsStandBestSupportedFirst(Patient patient) {
		Document page = result(patient);
		List<Element> fits = page.select(".fits > li");
		assertThat(fits).hasSize(patient.patterns().size());
		List<String> codes = List.copyOf(patient.patterns().keySet());
		for (int i = 0; i < codes.size(); i++) {
			int supporting = patient.patterns().get(codes.get(i));
			assertThat(fits.get(i).select("h3").textNodes().get(0).text())
				.isEqualTo(text("select name from pattern where code = ?", codes.get(i)));
			assertThat(fits.get(i).select(".met q")).hasSize(supporting);
			assertThat(fits.get(i).text().contains("Fits several of your answers")).isEqualTo(supporting >= 2);
		}
		if (!patient.isEmergency()) {
			assertThat(page.select("#fits + p").text()).containsIgnoringCase("only an exam can tell");
		}
	}

	@ParameterizedTest
	@EnumSource
	void ibuprofenIsAdvisedLeftOutWithItsReasonOrNotSaid(Patient patient) {
		Document page = result(patient);
		String nsaid = text("select text from advice where code = ?", "nsaid-maybe");
		String ask = text("select text from advice where code = ?", "ask-about-painkillers");
		List<String> advice = page.select(".do-dont li")
			.stream()
			.map((item) -> item.textNodes().get(0).text())
			.toList();
		assertThat(advice.contains(nsaid)).isEqualTo(patient.nsaid() == Nsaid.SHOWN);
		assertThat(advice.contains(ask)).isEqualTo(patient.nsaid() == Nsaid.WITHHELD);
		assertThat(page.select(".left-out li").eachText().stream().filter((item) -> item.contains("ibuprofen")))
			.hasSize((patient.nsaid() == Nsaid.WITHHELD) ? 1 : 0);
	}

	@Test
	void whatIsLeftOutNamesTheAnswerThatIsTheReason() {
		assertThat(result(Patient.TIGHT_BELT_OUTER_THIGH).select(".left-out li").eachText()).singleElement()
			.asString()
			.startsWith("We left out ibuprofen")
			.endsWith("because you answered: " + Questions.text("med-kidney") + ".");
		assertThat(result(Patient.PELVIC_GIRDLE).select(".left-out li").eachText()).hasSizeGreaterThan(1)
			.allSatisfy((item) -> assertThat(item)
				.endsWith("because you answered: " + Questions.text("bg-pregnant") + "."));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CAUDA_EQUINA", "FALL_CANNOT_STAND", "FEVER_INJECTED_DRUGS" })
	void theSafetyNetNamesTheDay(Patient patient) {
		Document page = result(patient);
		assertThat(page.select(".net").text()).contains(LOOK_AGAIN.get(patient.urgency()));
		assertThat(page.select(".take").text()).contains("A reminder for " + LOOK_AGAIN.get(patient.urgency()));
	}

	@ParameterizedTest
	@EnumSource
	void everyResultHasTheEmergencyListOrIsAnEmergency(Patient patient) {
		Document page = result(patient);
		if (patient.isEmergency()) {
			assertThat(page.select("h1").text()).contains("911");
			assertThat(page.select(".fits, .do-dont, .net, .unsure")).isEmpty();
		}
		else {
			assertThat(page.select("main .urgency-card.emergency li").eachText()).containsExactlyElementsOf(
					this.database.sql("select sign from rule where asked and urgency = 'emergency' order by position")
						.query(String.class)
						.list());
			assertThat(page.select("main .urgency-card.emergency").text()).contains("Any one of these is enough");
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatCanBeTakenAlongIsMadeFromTheAnswersOfThePage(Patient patient) {
		Document page = result(patient);
		assertThat(
				page.select("#answers input").stream().map((input) -> input.attr("name") + "=" + input.attr("value")))
			.containsExactly(patient.form().split("&"));
		assertThat(page.select(".take button").eachAttr("formaction")).containsExactlyElementsOf(patient.isEmergency()
				? List.of("/symptom-checker/sheet", "/symptom-checker/sheet.pdf", "/symptom-checker/record.json")
				: List.of("/symptom-checker/sheet", "/symptom-checker/sheet.pdf", "/symptom-checker/reminder.ics",
						"/symptom-checker/record.json"));
		assertThat(page.select("button").eachAttr("form")).containsOnly("answers");
		assertThat(page.select("[href*=" + patient.answers().get(0) + "]")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void everyAnswerCanBeChanged(Patient patient) {
		Document page = result(patient);
		List<String> given = new ArrayList<>();
		List<Element> rows = page.select(".answers > div");
		assertThat(rows).hasSize(14);
		for (int i = 0; i < rows.size(); i++) {
			assertThat(rows.get(i).select("dt").text()).isEqualTo(Questions.all().get(i).text());
			assertThat(rows.get(i).select("button[name=change]").attr("value"))
				.isEqualTo(Questions.all().get(i).code());
			given.addAll(rows.get(i).select("li").eachText());
		}
		assertThat(given).containsExactlyElementsOf(patient.answers().stream().map(Questions::text).toList());
	}

	@ParameterizedTest
	@EnumSource
	void theVersionAndTheLimitsAreSaid(Patient patient) {
		assertThat(result(patient).select(".about-result").text()).contains("November 22, 2026",
				text("select version from questionnaire where id = ?", 1), "48 rules", "not a diagnosis");
	}

	@ParameterizedTest
	@EnumSource
	void theLadderMarksTheLevel(Patient patient) {
		assertThat(result(patient).select(".ladder li[aria-current=true]").eachAttr("class"))
			.containsExactly(patient.urgency());
	}

	@Test
	void everythingThatOneWasNotSureAboutCanBeChecked() {
		List<String> answers = Questions.complete("nerve-not-sure", "body-not-sure", "injury-not-sure", "loc-unclear",
				"feel-unclear", "weak-not-sure", "bg-not-sure", "med-not-sure");
		Document page = this.visitor.post("/symptom-checker", Questions.form(answers)).page();
		assertThat(page.select("main > section").eachAttr("aria-labelledby")).containsExactly("card-title", "why",
				"not-sure", "fits", "meanwhile", "watch", "take", "answers-title", "about");
		List<String> checked = page.select(".unsure button[name=change]").eachAttr("value");
		assertThat(checked).contains("q-nerve-emergency", "q-body-emergency", "q-injury", "q-weakness", "q-background",
				"q-medicine-safety");
		assertThat(page.select(".unsure > li > p").eachText()).hasSameSizeAs(checked)
			.allSatisfy((text) -> assertThat(text).startsWith("How to check: "));
	}

	@Test
	void sayingByMistakeLeadsBackToTheAnswerThatDecided() {
		for (Patient patient : Patient.values()) {
			assertThat(result(patient).select(".mistake button[name=change]").eachAttr("value"))
				.hasSize(patient.isEmergency() ? 1 : 0);
		}
		assertThat(result(Patient.CAUDA_EQUINA).select(".mistake button").attr("value")).isEqualTo("q-nerve-emergency");
	}

	@Test
	void robotsKeepOut() {
		assertThat(result(Patient.CAUDA_EQUINA).select("meta[name=robots]").attr("content")).contains("noindex");
	}

	private Document result(Patient patient) {
		Visitor.Reply reply = this.visitor.post("/symptom-checker", patient.form());
		assertThat(reply.status()).isEqualTo(200);
		return reply.page();
	}

	private JsonNode assessment(Patient patient) {
		return Assessments.ask(this.visitor, patient.answers());
	}

	private static void assertSaid(Element reason, List<String> codes) {
		List<String> said = reason.select(".met q").eachText();
		assertThat(said).hasSameSizeAs(codes);
		for (int i = 0; i < codes.size(); i++) {
			assertThat(said.get(i)).endsWith(Questions.text(codes.get(i)));
		}
	}

	private static List<String> strings(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private String ofLevel(String level, String column) {
		return text("select " + column + " from urgency_level where code = ?", level);
	}

	private String text(String query, Object parameter) {
		return this.database.sql(query).param(parameter).query(String.class).single();
	}

	/**
	 * The same question asked by a program.
	 */
	private static final class Assessments {

		static JsonNode ask(Visitor visitor, List<String> answers) {
			JsonMapper json = JsonMapper.builder().build();
			byte[] body = json.writeValueAsBytes(Map.of("answers", answers));
			return json.readTree(visitor.post("/api/assessments", "application/json", body).body());
		}

	}

}
