package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form: as it is opened, as a person comes back to it, and as it returns when answers
 * are missing or do not go together.
 */
@RunningGuide
class CheckerPageTests {

	private static final String PAGE = "/symptom-checker";

	private final Visitor visitor;

	CheckerPageTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void everyQuestionIsAFieldsetWithItsLegendAndReason() {
		Document page = this.visitor.get(PAGE).page();
		assertThat(page.select("fieldset").eachAttr("id"))
			.containsExactlyElementsOf(Questions.all().stream().map(Asked::code).toList());
		for (Asked question : Questions.all()) {
			Element fieldset = fieldset(page, question);
			assertThat(fieldset.closest(".step").id()).isEqualTo(question.step());
			assertThat(fieldset.firstElementChild().tagName()).isEqualTo("legend");
			assertThat(fieldset.select("legend").text()).isEqualTo(question.text());
			assertThat(fieldset.select(".why p").text()).isEqualTo(question.why());
			assertThat(fieldset.attr("aria-describedby").trim().split(" ")).isNotEmpty()
				.allSatisfy((id) -> assertThat(page.getElementById(id)).as(id).isNotNull());
		}
	}

	@Test
	void everyOptionStandsOnceAndInOrder() {
		Document page = this.visitor.get(PAGE).page();
		for (Asked question : Questions.all()) {
			assertThat(fieldset(page, question).select("input").eachAttr("value"))
				.containsExactlyElementsOf(question.options().keySet());
			assertThat(fieldset(page, question).select("input").eachAttr("name")).containsOnly(question.code());
		}
		assertThat(page.select("form.checker input")).hasSize(137);
	}

	@Test
	void everyLabelLeadsToItsOption() {
		Document page = this.visitor.get(PAGE).page();
		assertThat(page.select("label").eachAttr("for")).hasSizeGreaterThan(137)
			.allSatisfy((id) -> assertThat(page.getElementById(id).tagName()).isEqualTo("input"));
		for (Asked question : Questions.all()) {
			question.options()
				.forEach((code,
						option) -> assertThat(page
							.select(".choice label[for=" + code + "] :not([aria-hidden]), .choice label[for=" + code
									+ "]:not(:has(*))")
							.text()).isEqualTo(option.text()));
		}
	}

	@Test
	void nothingIsChosenBeforehand() {
		assertThat(this.visitor.get(PAGE).page().select("[checked], [selected]")).isEmpty();
	}

	@Test
	void oneAnswerIsARadioAndSeveralAreCheckboxes() {
		Document page = this.visitor.get(PAGE).page();
		for (Asked question : Questions.all()) {
			assertThat(fieldset(page, question).select("input").eachAttr("type")).as(question.code())
				.containsOnly(question.type().equals("multiple") ? "checkbox" : "radio");
		}
		assertThat(page.select("#q-severity input[type=radio]")).hasSize(11);
	}

	@Test
	void theBodyMapHasEveryPlaceAndNothingElse() {
		Asked question = Questions.of("loc-knee");
		List<String> places = question.options("finding")
			.stream()
			.filter((code) -> !question.options().get(code).marker())
			.toList();
		assertThat(this.visitor.get(PAGE).page().select(".body-map label").eachAttr("for"))
			.containsExactlyElementsOf(places);
	}

	@Test
	void thePageMayBeKeptByABrowserButAnAnswerToAPostNever() {
		assertThat(this.visitor.get(PAGE).header("Cache-Control").orElse("")).doesNotContain("no-store");
		for (String path : List.of(PAGE, PAGE + "/sheet", PAGE + "/reminder.ics", PAGE + "/sheet.pdf")) {
			for (String form : List.of(Patient.STABLE_STENOSIS.form(), Patient.CAUDA_EQUINA.form(), "",
					"q-injury=nonsense", "change=q-injury", "stop=safety")) {
				assertThat(this.visitor.post(path, form).header("Cache-Control")).as(path + " " + form)
					.contains("no-store");
			}
		}
	}

	@Test
	void theSitemapListsWhatCanBeReadButNoResult() {
		assertThat(this.visitor.sitemap().stream().filter((path) -> path.startsWith(PAGE)))
			.containsExactlyInAnyOrder(PAGE, PAGE + "/rules", PAGE + "/paper");
	}

	@Test
	void withoutAnAnswerEveryQuestionIsAnError() {
		assertErrors(this.visitor.post(PAGE, ""), Questions.all().stream().map(Asked::code).toList());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CAUDA_EQUINA", "FALL_CANNOT_STAND", "FEVER_INJECTED_DRUGS" })
	void anErrorKeepsEveryAnswer(Patient patient) {
		List<String> answers = new ArrayList<>(patient.answers());
		answers.removeIf((code) -> Questions.of(code).code().equals("q-trend"));
		Document page = assertErrors(this.visitor.post(PAGE, Questions.form(answers)), List.of("q-trend"));
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactlyElementsOf(answers);
		assertThat(page.select(".error-summary h2").text()).isEqualTo("1 question needs an answer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sheet", "sheet.pdf", "record.json", "reminder.ics" })
	void anErrorKeepsEveryAnswerWhateverWasWanted(String wish) {
		List<String> answers = new ArrayList<>(Patient.TYPICAL_SCIATICA_TWO_WEEKS.answers());
		answers.removeIf((code) -> Questions.of(code).code().equals("q-trend"));
		Reply reply = this.visitor.post(PAGE + "/" + wish, Questions.form(answers));
		Document page = assertErrors(reply, List.of("q-trend"));
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactlyElementsOf(answers);
		assertThat(reply.isPage()).isTrue();
		assertThat(page.select("form.checker").attr("action")).isEqualTo(PAGE);
		assertThat(reply.header("Cache-Control")).contains("no-store");
	}

	@Test
	void noneBesideAFindingIsAnError() {
		String form = Patient.TYPICAL_SCIATICA_TWO_WEEKS.form() + "&q-body-emergency=swollen-leg";
		Document page = assertErrors(this.visitor.post(PAGE, form), List.of("q-body-emergency"));
		assertThat(page.select(".error-summary li").text()).contains(Questions.text("body-none"));
		assertThat(page.select("#body-none[checked], #swollen-leg[checked]")).hasSize(2);
	}

	@Test
	void twoAnswersToASingleQuestionAreAnError() {
		assertErrors(this.visitor.post(PAGE, Patient.CAUDA_EQUINA.form() + "&q-age=age-75-plus"), List.of("q-age"));
	}

	@Test
	void theChipForBothSidesAloneIsAnError() {
		String form = Patient.SWOLLEN_CALF.form().replaceAll("&q-location=[^&]*", "") + "&q-location=loc-both-sides";
		Document page = assertErrors(this.visitor.post(PAGE, form), List.of("q-location"));
		assertThat(page.select("#loc-both-sides[checked]")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-such-answer", "Saddle-Numbness", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "%00",
			"pain-4" })
	void anAnswerThatIsNotOfferedIsTold(String code) {
		Reply reply = this.visitor.post(PAGE, Patient.TYPICAL_SCIATICA_TWO_WEEKS.form() + "&q-injury=" + code);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.page().select(".error-summary li")).hasSize(1);
		assertThat(reply.page().select("script")).hasSize(1);
	}

	@Test
	void theCountOfErrorsIsThatOfTheirQuestions() {
		String form = Patient.CAUDA_EQUINA.form() + "&q-background=a&q-background=b";
		Document page = this.visitor.post(PAGE, form).page();
		assertThat(page.select(".error-summary li")).hasSize(2);
		assertThat(page.select(".error-summary h2").text()).isEqualTo("1 question needs an answer");
	}

	@Test
	void anAnswerIsFoundUnderItsOwnQuestionOnly() {
		String form = Patient.TYPICAL_SCIATICA_TWO_WEEKS.form() + "&saddle-numbness=on&codes=saddle-numbness";
		assertThat(this.visitor.post(PAGE, form).page().select(".urgency-card").first().hasClass("self-care")).isTrue();
	}

	@Test
	void anEmergencyNeedsNoFurtherAnswer() {
		Reply reply = this.visitor.post(PAGE, "q-nerve-emergency=saddle-numbness&stop=safety");
		assertThat(reply.status()).isEqualTo(200);
		Document page = reply.page();
		assertThat(page.select(".urgency-card").first().hasClass("emergency")).isTrue();
		assertThat(page.select("#answers input").eachAttr("value")).containsExactly("saddle-numbness");
		assertThat(page.select(".mistake button").attr("value")).isEqualTo("q-nerve-emergency");
		assertThat(page.select(".answers dd").eachText()).filteredOn((text) -> text.startsWith("Not asked"))
			.hasSize(13);
	}

	@ParameterizedTest
	@EnumSource(names = { "CAUDA_EQUINA", "FALL_CANNOT_STAND", "FEVER_INJECTED_DRUGS" })
	void anEmergencyIsShownWhateverIsLeftOpen(Patient patient) {
		for (String open : List.of("q-location", "q-triggers", "q-duration", "q-medicine-safety")) {
			Reply reply = this.visitor.post(PAGE, patient.form().replaceAll("&" + open + "=[^&]*", ""));
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.page().select(".urgency-card").first().hasClass("emergency")).isTrue();
		}
	}

	@Test
	void stoppingWithoutAnEmergencyAsksForTheRest() {
		assertErrors(this.visitor.post(PAGE,
				"q-nerve-emergency=nerve-not-sure&q-body-emergency=swollen-leg&q-injury=injury-none&stop=safety"),
				Questions.all().stream().skip(3).map(Asked::code).toList());
	}

	@Test
	void stoppingNeverHidesWhatIsWrong() {
		Reply reply = this.visitor.post(PAGE, "q-nerve-emergency=saddle-numbness&q-nerve-emergency=nerve-none");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.page().select(".error-summary a").attr("href")).isEqualTo("#q-nerve-emergency");
	}

	@ParameterizedTest
	@EnumSource
	void changeShowsTheFormWithEveryAnswerKept(Patient patient) {
		Reply reply = this.visitor.post(PAGE, patient.form() + "&change=q-triggers");
		assertThat(reply.status()).isEqualTo(200);
		Document page = reply.page();
		assertThat(page.select("form.checker").attr("data-start")).isEqualTo("q-triggers");
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactlyElementsOf(patient.answers());
		assertThat(page.select(".has-error, .error:not([hidden]), .error-summary:not([hidden])")).isEmpty();
	}

	@Test
	void aWishToChangeAnUnknownQuestionIsIgnored() {
		for (String question : List.of("q-none", "", "%22%3E%3Cb%3E")) {
			assertThat(this.visitor.post(PAGE, Patient.SWOLLEN_CALF.form() + "&change=" + question)
				.page()
				.select("main.result")).hasSize(1);
		}
	}

	/**
	 * The form again, with the summary before all questions and each of its entries
	 * leading to one.
	 */
	private static Document assertErrors(Reply reply, List<String> questions) {
		assertThat(reply.status()).isEqualTo(400);
		Document page = reply.page();
		assertThat(page.title()).startsWith("Error:");
		Element summary = page.select("form.checker > :not([hidden]):not([role=status])").first();
		assertThat(summary.className()).isEqualTo("error-summary");
		assertThat(summary.select("a").eachAttr("href"))
			.containsExactlyElementsOf(questions.stream().map((code) -> "#" + code).toList());
		assertThat(summary.select("a").eachText()).doesNotContain("").doesNotHaveDuplicates();
		assertThat(page.select("fieldset.has-error").eachAttr("id")).containsExactlyElementsOf(questions);
		assertThat(page.select("fieldset .error:not([hidden])").eachText()).hasSameSizeAs(questions);
		assertThat(Stream.of(summary.select("a")).flatMap(List::stream).map((link) -> link.attr("href").substring(1)))
			.allSatisfy((id) -> assertThat(page.getElementById(id).tagName()).isEqualTo("fieldset"));
		return page;
	}

	private static Element fieldset(Document page, Asked question) {
		return page.getElementById(question.code());
	}

}
