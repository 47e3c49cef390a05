package org.hipnerveguide.browser;

import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Key;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With scripts off, all that opens still opens and closes by keyboard.
 */
@BrowserTest
class WithoutScriptTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private final Visitor visitor;

	WithoutScriptTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void scriptsAreOff(Browser browser) {
		String page = "data:text/html,<title>off</title><script>document.title = 'on'</script>";
		browser.open(page);
		assertThat(browser.title()).isEqualTo("on");
		browser.switchScriptsOff();
		browser.open(page);
		assertThat(browser.title()).isEqualTo("off");
	}

	@Test
	void theContentsListOpensAndCloses(Browser browser) {
		WebElement list = openArticle(browser).find("#contents-list");
		assertThat(list.isDisplayed()).isFalse();
		reach(browser, ".contents summary");
		browser.press(Key.ENTER);
		assertThat(list.isDisplayed()).isTrue();
		browser.press(Key.ENTER);
		assertThat(list.isDisplayed()).isFalse();
	}

	@Test
	void anAnswerOpensAndCloses(Browser browser) {
		WebElement answer = openArticle(browser).find("#faq details > div");
		assertThat(answer.isDisplayed()).isFalse();
		reach(browser, "#faq details summary");
		browser.press(Key.ENTER);
		assertThat(answer.isDisplayed()).isTrue();
		browser.press(Key.ENTER);
		assertThat(answer.isDisplayed()).isFalse();
	}

	@Test
	void anExplanationOpensAndCloses(Browser browser) {
		WebElement explanation = openArticle(browser).find("[popover]");
		assertThat(explanation.isDisplayed()).isFalse();
		reach(browser, "button.term");
		browser.press(Key.ENTER);
		assertThat(explanation.isDisplayed()).isTrue();
		browser.press(Key.ESCAPE);
		assertThat(explanation.isDisplayed()).isFalse();
		browser.press(Key.ENTER);
		assertThat(explanation.isDisplayed()).isTrue();
		browser.press(Key.TAB);
		assertThat(browser.focused().getAttribute("href")).contains("/glossary#");
		browser.press(Key.ESCAPE);
		assertThat(explanation.isDisplayed()).isFalse();
	}

	private Browser openArticle(Browser browser) {
		browser.switchScriptsOff();
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + ARTICLE);
		return browser;
	}

	/**
	 * Presses Tab until the control has the focus.
	 */
	private static void reach(Browser browser, String css) {
		WebElement control = browser.find(css);
		for (int i = 0; i < 400 && !browser.focused().equals(control); i++) {
			browser.press(Key.TAB);
		}
		assertThat(browser.focused()).isEqualTo(control);
	}

}
