package org.hipnerveguide.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What axe says, on every page, small and large, light and dark.
 */
@BrowserTest
class AccessibilityTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	/**
	 * The bar at the lower edge covers what a reader can scroll from under it; where it
	 * must not cover is tested with the keyboard.
	 */
	private static final String LAY_OPEN = """
			document.querySelectorAll('details').forEach((details) => details.open = true);
			document.querySelectorAll('.contents-jump').forEach((bar) => bar.style.position = 'static');
			""";

	private final Visitor visitor;

	AccessibilityTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	Stream<String> pages() {
		return Thorough.pages(this.visitor);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axeFindsNothing(String path, Browser browser) {
		browser.open(this.visitor.origin() + path);
		browser.script(LAY_OPEN);
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
	}

	@Test
	void axeFindsNothingInAnExplanationThatIsOpen(Browser browser) {
		browser.open(this.visitor.origin() + ARTICLE);
		Axe.load(browser);
		browser.script("document.querySelector('[popover]').showPopover()");
		List<String> found = new ArrayList<>();
		for (String scheme : List.of("light", "dark")) {
			browser.prefer("prefers-color-scheme", scheme);
			browser.screen(390, 844);
			found.addAll(Axe.violations(browser, scheme));
		}
		assertThat(found).isEmpty();
	}

	/**
	 * Proves that a page with a fault would not pass.
	 */
	@Test
	void axeFindsWhatIsWrong(Browser browser) {
		browser.open(this.visitor.origin() + "/about");
		Axe.load(browser);
		browser.script("""
				document.querySelector('.site-bar li a').textContent = '';
				document.querySelector('main p').style.color = '#999';""");
		assertThat(Axe.violations(browser, "faulty")).anyMatch((text) -> text.contains("link-name"))
			.anyMatch((text) -> text.contains("color-contrast"));
	}

}
