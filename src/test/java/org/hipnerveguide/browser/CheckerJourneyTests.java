package org.hipnerveguide.browser;

import java.util.List;
import java.util.Map;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Key;
import org.hipnerveguide.browser.Browser.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the first question to the advice and back, as people with a mouse, a finger, a
 * keyboard, with or without scripts go.
 */
@BrowserTest
class CheckerJourneyTests {

	private static final List<String> ANSWERS = Patient.TYPICAL_SCIATICA_TWO_WEEKS.answers();

	private static final String IS_EMPTY = """
			return document.cookie + localStorage.length + sessionStorage.length""";

	private final Visitor visitor;

	CheckerJourneyTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1280 })
	void threeStepsLeadToTheAdviceAndBackWithEveryAnswerKept(int width, Browser browser) {
		browser.screen(width, 844);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		assertThat(questionnaire.step()).isEqualTo("safety");
		questionnaire.choose(ANSWERS, "safety").next();
		assertThat(questionnaire.step()).isEqualTo("pain");
		assertThat(questionnaire.focus()).startsWith("Step 2 of 3");
		assertThat(browser.title()).startsWith("Step 2 of 3");
		browser.back();
		browser.await("document.getElementById('safety').checkVisibility()");
		assertThat(questionnaire.step()).isEqualTo("safety");
		assertThat(questionnaire.focus()).startsWith("Step 1 of 3");
		browser.forward();
		browser.await("document.getElementById('pain').checkVisibility()");
		questionnaire.choose(ANSWERS, "pain").next();
		assertThat(questionnaire.step()).isEqualTo("you");
		assertThat(questionnaire.focus()).startsWith("Step 3 of 3");
		questionnaire.choose(ANSWERS, "you");
		assertThat(questionnaire.chosen()).isEqualTo(ANSWERS);
		questionnaire.submit();
		assertThat(browser.find("h1").getText()).isEqualTo("Start at home and keep watch");
		assertThat(browser.address()).isEqualTo(this.visitor.origin() + "/symptom-checker");
		assertThat(browser.script(IS_EMPTY)).isEqualTo("00");
		browser.back();
		browser.await("document.querySelector('form.checker')");
		assertThat(questionnaire.chosen()).isEqualTo(ANSWERS);
		assertThat(questionnaire.step()).isEqualTo("you");
		questionnaire.submit();
		assertThat(browser.find("h1").getText()).isEqualTo("Start at home and keep watch");
	}

	@Test
	void theButtonBackIsTheBrowsersOwn(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.choose(ANSWERS, "safety").next();
		browser.find(".step:not([hidden]) [data-back]").click();
		browser.await("document.getElementById('safety').checkVisibility()");
		browser.forward();
		browser.await("document.getElementById('pain').checkVisibility()");
		assertThat(browser.address()).endsWith("#pain");
	}

	@Test
	void anUnansweredStepSaysWhatIsMissingAndGoesNowhere(Browser browser) {
		browser.screen(390, 844);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.choose(List.of("body-none")).next();
		assertThat(questionnaire.step()).isEqualTo("safety");
		assertThat(questionnaire.focus()).isEqualTo("error-summary");
		assertThat(browser.find("#errors-title").getText()).isEqualTo("2 questions need an answer");
		assertThat(browser.list("return [...document.querySelectorAll('.error-summary a')].map((link) => link.hash)"))
			.containsExactly("#q-nerve-emergency", "#q-injury");
		browser.findAll(".error-summary a").get(1).click();
		assertThat(browser.script("return document.activeElement.closest('fieldset').id")).isEqualTo("q-injury");
		questionnaire.choose(List.of("nerve-none", "injury-none")).next();
		assertThat(questionnaire.step()).isEqualTo("pain");
		assertThat(browser.findAll(".has-error")).isEmpty();
		assertThat(browser.find(".error-summary").isDisplayed()).isFalse();
	}

	@Test
	void aLaterStepOpensOnlyAfterTheOnesBefore(Browser browser) {
		browser.open(this.visitor.origin() + "/symptom-checker#you");
		browser.await("document.querySelectorAll('.step[hidden]').length === 2");
		assertThat(Questionnaire.open(browser, this.visitor).step()).isEqualTo("safety");
	}

	@Test
	void noneAndAnyOtherAnswerExcludeEachOther(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		for (Questions.Asked question : Questions.all()) {
			if (question.options("none").isEmpty()) {
				continue;
			}
			String none = question.options("none").get(0);
			String finding = question.options("finding").get(0);
			questionnaire.choose(List.of(finding, none));
			assertThat(questionnaire.chosen()).contains(none).doesNotContain(finding);
			assertThat(browser.find("form.checker [role=status]").getAttribute("textContent")).isNotBlank();
			questionnaire.choose(List.of(finding));
			assertThat(questionnaire.chosen()).contains(finding).doesNotContain(none);
			questionnaire.choose(List.of(finding));
		}
		assertThat(questionnaire.chosen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void thePictureAndTheListAreOne(boolean scripts, Browser browser) {
		browser.screen(1280, 900);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		if (scripts) {
			questionnaire.choose(ANSWERS, "safety").next();
		}
		else {
			browser.switchScriptsOff();
			questionnaire = Questionnaire.open(browser, this.visitor);
		}
		List<String> places = browser
			.list("return [...document.querySelectorAll('.body-map label')].map((label) => label.htmlFor)");
		assertThat(places).hasSize(12);
		for (String place : places) {
			clickInPicture(browser, place);
			assertThat(questionnaire.chosen()).contains(place);
			assertThat(isNamed(browser, place)).as(place).isTrue();
			clickInPicture(browser, place);
			assertThat(questionnaire.chosen()).doesNotContain(place);
			assertThat(isNamed(browser, place)).as(place).isFalse();
		}
		browser.find(".choice label[for=loc-knee]").click();
		assertThat(isNamed(browser, "loc-knee")).isTrue();
	}

	@Test
	void aFingerReachesEveryPlaceOfThePicture(Browser browser) {
		browser.screen(390, 844);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor).choose(ANSWERS, "safety").next();
		for (String place : browser
			.list("return [...document.querySelectorAll('.body-map label')].map((label) => label.htmlFor)")) {
			clickInPicture(browser, place);
			assertThat(questionnaire.chosen()).contains(place);
		}
	}

	/**
	 * Clicks the middle of what belongs to a place in the picture, looked for on an ever
	 * finer grid.
	 */
	@SuppressWarnings("unchecked")
	private static void clickInPicture(Browser browser, String place) {
		List<Number> point = (List<Number>) browser.script("""
				const label = document.querySelector(`.body-map label[for=${arguments[0]}]`);
				label.scrollIntoView({ block: 'center' });
				const boxes = [...label.querySelectorAll('path')].map((path) => path.getBoundingClientRect());
				for (const grid of [12, 6, 3]) {
				  const hits = [];
				  for (const box of boxes)
				    for (let x = box.left + 1; x < box.right; x += grid)
				      for (let y = box.top + 1; y < box.bottom; y += grid)
				        if (document.elementFromPoint(x, y)?.closest('label') === label) hits.push([x, y]);
				  if (hits.length) return hits[Math.floor(hits.length / 2)];
				}""", place);
		assertThat(point).as("a point of " + place).isNotNull();
		browser.click(point.get(0).doubleValue(), point.get(1).doubleValue());
	}

	private static boolean isNamed(Browser browser, String place) {
		return browser.find(".body-map .chosen [data-option=" + place + "]").isDisplayed();
	}

	@Test
	void theKeyboardAloneIsEnough(Browser browser) {
		browser.screen(1280, 900);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		for (String step : List.of("safety", "pain", "you")) {
			ANSWERS.stream().filter((code) -> Questions.of(code).step().equals(step)).forEach((code) -> {
				if (Questions.of(code).type().equals("multiple")) {
					reach(browser, "document.activeElement.id === '" + code + "'");
					browser.press(Key.SPACE);
				}
				else {
					reach(browser, "document.activeElement.name === '" + Questions.of(code).code() + "'");
					browser.press(Key.SPACE);
					for (int i = List.copyOf(Questions.of(code).options().keySet()).indexOf(code); i > 0; i--) {
						browser.press(Key.DOWN);
					}
				}
			});
			reach(browser, step.equals("you") ? "document.activeElement.matches('.step-nav .button:not([data-back])')"
					: "document.activeElement.matches('[data-next]')");
			browser.press(Key.ENTER);
		}
		browser.await("document.querySelector('main.result')");
		assertThat(browser.find("h1").getText()).isEqualTo("Start at home and keep watch");
		assertThat(browser.list("return [...document.querySelectorAll('#answers input')].map((input) => input.value)"))
			.isEqualTo(ANSWERS);
	}

	/**
	 * Presses Tab until the focus is where it is wanted, and sees it all the way.
	 */
	private static void reach(Browser browser, String wanted) {
		for (int i = 0; i < 60; i++) {
			if (Boolean.TRUE.equals(browser.script("return " + wanted))) {
				return;
			}
			browser.press(Key.TAB);
			assertThat(browser.script("return document.activeElement.closest('[aria-hidden=true]') === null"))
				.as("the focus is on what is read out")
				.isEqualTo(true);
		}
		throw new IllegalStateException("Tab never led to " + wanted);
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1280 })
	void anEmergencyInTheFirstStepIsShownAtOnceAndCanBeTakenBack(int width, Browser browser) {
		browser.screen(width, 844);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		assertThat(browser.find(".stop").isDisplayed()).isFalse();
		questionnaire.choose(List.of("saddle-numbness", "injury-strain"));
		assertThat(browser.find(".stop").isDisplayed()).isTrue();
		browser.find(".stop button").click();
		browser.await("document.querySelector('main.result')");
		assertThat(browser.find("h1").getText()).startsWith("Call 911");
		assertThat(browser.address()).isEqualTo(this.visitor.origin() + "/symptom-checker");
		browser.find(".mistake button").click();
		browser.await("document.querySelector('form.checker')");
		assertThat(questionnaire.step()).isEqualTo("safety");
		assertThat(questionnaire.chosen()).containsExactly("saddle-numbness", "injury-strain");
		browser.await("document.activeElement.id === 'saddle-numbness'");
		questionnaire.choose(List.of("nerve-none", "body-none"));
		assertThat(browser.find(".stop").isDisplayed()).isFalse();
		questionnaire.next();
		assertThat(questionnaire.step()).isEqualTo("pain");
	}

	@Test
	void aChangedAnswerChangesTheAdviceAndNothingElse(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.send(ANSWERS, "/symptom-checker");
		browser.find("button[name=change][value=q-severity]").click();
		browser.await("document.querySelector('form.checker')");
		assertThat(questionnaire.step()).isEqualTo("pain");
		browser.await("document.activeElement.id === 'pain-6'");
		assertThat(questionnaire.chosen()).isEqualTo(ANSWERS);
		questionnaire.choose(List.of("pain-9")).next();
		questionnaire.submit();
		assertThat(browser.find("h1").getText()).isEqualTo("Be seen within 3 days");
	}

	@Test
	void withoutScriptsItIsOnePageWithOneButton(Browser browser) {
		browser.switchScriptsOff();
		browser.screen(390, 844);
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		assertThat(questionnaire.step()).isEqualTo("safety pain you");
		assertThat(browser.findAll("form.checker button").stream().filter((button) -> button.isDisplayed())).hasSize(1);
		for (String code : ANSWERS) {
			browser.find("#" + code).click();
		}
		questionnaire.submit();
		assertThat(browser.find("h1").getText()).isEqualTo("Start at home and keep watch");
		browser.find("button[name=change][value=q-age]").click();
		browser.await("document.querySelector('form.checker')");
		assertThat(browser.address()).endsWith("/symptom-checker#q-age");
		assertThat(questionnaire.chosen()).isEqualTo(ANSWERS);
	}

	@Test
	void withoutScriptsWhatIsMissingIsToldFirst(Browser browser) {
		browser.switchScriptsOff();
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.choose(List.of("body-none", "swollen-leg", "pain-4"));
		questionnaire.submit();
		assertThat(browser.title()).startsWith("Error:");
		assertThat(questionnaire.chosen()).containsExactly("swollen-leg", "body-none", "pain-4");
		browser.findAll(".error-summary a").get(1).click();
		assertThat(browser.address()).endsWith("#q-body-emergency");
	}

	@Test
	void whatTheServerFindsMissingIsToldFirst(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.send(ANSWERS.subList(0, ANSWERS.size() - 1), "/symptom-checker");
		assertThat(questionnaire.focus()).isEqualTo("error-summary");
		assertThat(questionnaire.step()).isEqualTo("you");
		browser.find(".error-summary a").click();
		assertThat(browser.script("return document.activeElement.name")).isEqualTo("q-medicine-safety");
	}

	@Test
	void nothingIsLeftInTheBrowser(Browser browser) {
		Questionnaire questionnaire = Questionnaire.open(browser, this.visitor);
		questionnaire.choose(ANSWERS, "safety").next().choose(ANSWERS, "pain").next().choose(ANSWERS, "you").submit();
		browser.find("button[name=change][value=q-trend]").click();
		browser.await("document.querySelector('form.checker')");
		questionnaire.send(List.of(), "/symptom-checker/sheet");
		assertThat(browser.requests()).extracting(Request::address)
			.hasSizeGreaterThan(4)
			.allMatch((address) -> address.startsWith(this.visitor.origin() + "/"))
			.noneMatch((address) -> address.contains("?") || ANSWERS.stream().anyMatch(address::contains));
		assertThat(browser.script(IS_EMPTY)).isEqualTo("00");
		assertThat(browser.cookies()).isEmpty();
		assertThat((Map<?, ?>) browser.script("return history.state || {}")).isEmpty();
	}

}
