package org.hipnerveguide.browser;

import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Key;
import org.hipnerveguide.browser.Browser.Request;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader who asks, with and without a script.
 */
@BrowserTest
class AskJourneyTests {

	private static final String SUGGESTED = ".suggestions li a";

	private final Visitor visitor;

	AskJourneyTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void typingSuggestsPassagesAndTellsNobodyWhatIsTyped(Browser browser) {
		open(browser);
		browser.requests();
		type(browser, "heat sci");
		browser.await("document.querySelectorAll('" + SUGGESTED + "').length > 0");
		assertThat(browser.findAll(SUGGESTED)).allMatch(WebElement::isDisplayed);
		assertThat(browser.find(".suggestions [role=status]").getText())
			.contains(String.valueOf(browser.findAll(SUGGESTED).size()));
		assertThat(browser.requests()).extracting(Request::address)
			.containsExactly(this.visitor.origin() + "/ask/suggestions.json");
		assertThat(browser.address()).isEqualTo(this.visitor.origin() + "/ask");
	}

	@Test
	void suggestionIsReachedByKeyboardAndLeadsToItsPassage(Browser browser) {
		open(browser);
		type(browser, "is heat or ice better");
		browser.await("document.querySelector('" + SUGGESTED + "')");
		String passage = browser.find(SUGGESTED).getAttribute("href");
		browser.press(Key.TAB);
		browser.press(Key.TAB);
		assertThat(browser.focused()).isEqualTo(browser.find(SUGGESTED));
		browser.press(Key.ENTER);
		browser.await("location.pathname !== '/ask'");
		assertThat(browser.address()).isEqualTo(passage).contains("#is-heat-or-ice-better");
	}

	@Test
	void escapePutsSuggestionsAway(Browser browser) {
		open(browser);
		type(browser, "sciatica");
		browser.await("document.querySelector('" + SUGGESTED + "')");
		browser.press(Key.ESCAPE);
		assertThat(browser.find(".suggestions ul").isDisplayed()).isFalse();
		assertThat(browser.focused()).isEqualTo(browser.find("#q"));
		assertThat(browser.find("#q").getAttribute("value")).isEqualTo("sciatica");
	}

	@Test
	void wordsThatFitNothingSuggestNothing(Browser browser) {
		open(browser);
		type(browser, "sciatica");
		browser.await("document.querySelector('" + SUGGESTED + "')");
		type(browser, " zebra");
		browser.await("!document.querySelector('" + SUGGESTED + "')");
		assertThat(browser.find(".suggestions [role=status]").getText()).isEmpty();
	}

	@Test
	void withoutScriptEnterAsks(Browser browser) {
		browser.switchScriptsOff();
		open(browser);
		type(browser, "ice or heat for sciatica");
		browser.press(Key.ENTER);
		assertThat(browser.find(".answer-list h3").getText()).isEqualTo("Is heat or ice better?");
		assertThat(browser.find("#q").getAttribute("value")).isEqualTo("ice or heat for sciatica");
	}

	private void open(Browser browser) {
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + "/ask");
	}

	private static void type(Browser browser, String words) {
		browser.find("#q").sendKeys(words);
	}

}
