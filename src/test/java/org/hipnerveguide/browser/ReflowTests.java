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
 * Nothing lies beside a small screen, nor beside a large one magnified four times.
 */
@BrowserTest
class ReflowTests {

	static final String FIND_WHAT_STANDS_OUT = """
			const width = document.documentElement.clientWidth;
			const hidden = (element) => element && (element.getBoundingClientRect().width <= 1 || hidden(element.parentElement));
			const out = [...document.body.querySelectorAll('*:not(svg *)')].filter((element) => {
			  const box = element.getBoundingClientRect();
			  return (box.right > width + 1 || box.left < -1) && element.checkVisibility({ visibilityProperty: true }) && !hidden(element);
			}).map((element) => element.outerHTML.slice(0, 120));
			if (document.scrollingElement.scrollWidth > width) out.push('the page: ' + document.scrollingElement.scrollWidth);
			return out;
			""";

	private final Visitor visitor;

	ReflowTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	Stream<String> pages() {
		return Thorough.pages(this.visitor);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aSmallScreenHoldsEveryPage(String path, Browser browser) {
		browser.screen(320, 640, 2);
		browser.open(this.visitor.origin() + path);
		browser.script("document.querySelectorAll('details').forEach((details) => details.open = true)");
		List<String> found = new ArrayList<>(browser.list(FIND_WHAT_STANDS_OUT));
		browser.screen(320, 256, 4);
		found.addAll(browser.list(FIND_WHAT_STANDS_OUT));
		browser.screen(640, 360);
		found.addAll(browser.list(FIND_WHAT_STANDS_OUT));
		assertThat(found).isEmpty();
	}

	@Test
	void whatStandsOutIsFound(Browser browser) {
		browser.screen(320, 640);
		browser.open(this.visitor.origin() + "/about");
		browser.script("document.querySelector('main p').style.width = '400px'");
		assertThat(browser.list(FIND_WHAT_STANDS_OUT)).hasSizeGreaterThan(1);
	}

	@Test
	void anOpenExplanationStaysOnTheScreen(Browser browser) {
		for (int width : List.of(320, 390, 768, 1280)) {
			browser.screen(width, 700);
			browser.open(this.visitor.origin() + "/symptoms-guide/pinched-nerve-in-hip");
			assertThat(browser
				.list("""
						document.querySelectorAll('details').forEach((details) => details.open = true);
						return [...document.querySelectorAll('[popovertarget]')].filter((button) => {
						  button.scrollIntoView({ block: 'center' });
						  button.click();
						  const box = document.getElementById(button.getAttribute('popovertarget')).getBoundingClientRect();
						  button.click();
						  return box.width < 100 || box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight;
						}).map((button) => button.textContent);
						"""))
				.as("at %s px", width)
				.isEmpty();
		}
	}

}
