package org.hipnerveguide.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the checker that come only after an answer, for everybody, on every screen
 * and on paper. What has an address of its own is tested with all other pages.
 */
@BrowserTest
class CheckerPagesTests {

	private static final int KB = 1024;

	/** As much as one person can plausibly have. */
	private static final List<String> VERY_ILL = Questions
		.complete(("saddle-numbness bladder-change both-legs-weak nerve-not-sure fever-unwell hot-swollen-joint "
				+ "collapse-very-ill body-not-sure injury-fall injury-major cannot-bear-weight injury-not-sure "
				+ "loc-low-back loc-buttock loc-hip-side loc-groin loc-front-thigh loc-outer-thigh loc-back-thigh "
				+ "loc-knee loc-calf-shin loc-foot loc-both-sides feel-shooting feel-burning feel-tingling "
				+ "feel-numb-patch feel-numb-marked feel-dull-ache feel-stiff feel-heavy-cramp feel-spasm "
				+ "weak-foot-drop weak-tiptoe weak-knee-gives weak-hip-lift weak-worsening weak-not-sure "
				+ "worse-sitting worse-cough-sneeze worse-bend-lift worse-stand-walk eased-sit-lean "
				+ "walk-pain-stops-resting worse-lying-side worse-hip-twist worse-one-leg stiff-morning-eases "
				+ "pain-9 dur-brief trend-no-better-care impact-walking impact-standing impact-bending "
				+ "impact-daily-tasks impact-few-steps impact-wakes impact-night-constant impact-dizzy age-75-plus "
				+ "bg-cancer bg-weight-loss bg-osteoporosis bg-steroids bg-weak-immune bg-anticoagulant bg-diabetes "
				+ "bg-not-sure med-ulcer med-kidney med-heart med-interacting med-not-sure")
			.split(" "));

	private final Visitor visitor;

	CheckerPagesTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@ParameterizedTest
	@ValueSource(strings = { "safety", "pain", "you" })
	void axeFindsNothingInAStep(String step, Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		List<String> answers = Patient.STABLE_STENOSIS.answers();
		for (String before = questionnaire.step(); !before.equals(step); before = questionnaire.step()) {
			questionnaire.choose(answers, before).next();
		}
		questionnaire.choose(answers, step);
		browser.script("document.querySelectorAll('details').forEach((details) => details.open = true)");
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	@Test
	void axeFindsNothingWhereAnEmergencyIsSeen(Browser browser) {
		Questionnaire.open(browser, this.visitor).choose(List.of("nerve-not-sure", "saddle-numbness", "swollen-leg"));
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	@Test
	void axeFindsNothingAmongErrors(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.next();
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		questionnaire.send(List.of("body-none", "swollen-leg", "pain-4"), "/symptom-checker");
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TYPICAL_SCIATICA_TWO_WEEKS", "STABLE_STENOSIS", "SIGNS_ADDING_UP", "SWOLLEN_CALF",
			"FALL_CANNOT_STAND" })
	void axeFindsNothingInAResultOfEachLevel(Patient patient, Browser browser) {
		Questionnaire.open(browser, this.visitor).send(patient.answers(), "/symptom-checker");
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	@Test
	void axeFindsNothingInTheLongestResult(Browser browser) {
		Questionnaire.open(browser, this.visitor).send(VERY_ILL, "/symptom-checker");
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	@Test
	void axeFindsNothingInTheSheet(Browser browser) {
		Questionnaire.open(browser, this.visitor).send(VERY_ILL, "/symptom-checker/sheet");
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
		assertThat(standingOut(browser)).isEmpty();
	}

	private static List<String> standingOut(Browser browser) {
		List<String> found = new ArrayList<>();
		browser.screen(320, 640, 2);
		found.addAll(browser.list(ReflowTests.FIND_WHAT_STANDS_OUT));
		browser.screen(320, 256, 4);
		found.addAll(browser.list(ReflowTests.FIND_WHAT_STANDS_OUT));
		return found;
	}

	@ParameterizedTest
	@CsvSource({ "A4, 8.27, 11.69", "Letter, 8.5, 11" })
	void theSheetIsOnePage(String paper, double wide, double high, Browser browser) throws IOException {
		for (List<String> answers : List.of(Patient.TYPICAL_SCIATICA_TWO_WEEKS.answers(),
				Patient.FALL_CANNOT_STAND.answers())) {
			Questionnaire.open(browser, this.visitor).send(answers, "/symptom-checker/sheet");
			assertThat(pages(browser, wide, high)).as("%s answers", answers.size()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "A4, 8.27, 11.69", "Letter, 8.5, 11" })
	void theLongestSheetFlowsToASecondPageAtMost(String paper, double wide, double high, Browser browser)
			throws IOException {
		Questionnaire.open(browser, this.visitor).send(VERY_ILL, "/symptom-checker/sheet");
		assertThat(pages(browser, wide, high)).isLessThanOrEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "A4, 8.27, 11.69", "Letter, 8.5, 11" })
	void theQuestionsOnPaperAreAtMostFourPages(String paper, double wide, double high, Browser browser)
			throws IOException {
		browser.open(this.visitor.origin() + "/symptom-checker/paper");
		assertThat(pages(browser, wide, high)).isLessThanOrEqualTo(4);
	}

	private static int pages(Browser browser, double wide, double high) throws IOException {
		try (PDDocument print = Loader.loadPDF(browser.print(wide, high))) {
			return print.getNumberOfPages();
		}
	}

	@Test
	void theFormIsLight(Browser browser) {
		browser.screen(390, 844, 3);
		browser.open(this.visitor.origin() + "/symptom-checker");
		browser.scriptThatAnswersLater("setTimeout(arguments[0], 300)");
		List<Request> requests = browser.requests();
		System.out.println("The form: " + requests);
		assertThat(requests.stream().filter((request) -> request.address().contains("/js/"))).singleElement()
			.satisfies((script) -> assertThat(
					this.visitor.get(script.address().substring(this.visitor.origin().length())).body())
				.hasSizeLessThanOrEqualTo(8 * KB));
		assertThat(requests.stream().mapToLong(Request::total).sum()).isLessThanOrEqualTo(40L * KB);
	}

	@Test
	void nothingMovesWhileTheFormOpens(Browser browser) {
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + "/symptom-checker");
		assertThat(((Number) browser.scriptThatAnswersLater("""
				const done = arguments[0];
				let moved = 0;
				new PerformanceObserver((list) => list.getEntries().forEach((shift) => moved += shift.value))
				  .observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => done(moved), 300);""")).doubleValue()).isZero();
	}

}
