package org.hipnerveguide.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

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
	private static final String UNSTICK = """
			document.querySelectorAll('.contents-jump').forEach((bar) => bar.style.position = 'static');
			""";

	/**
	 * With the size of targets, which axe leaves out by default. Explained terms stand in
	 * a sentence, where WCAG 2.5.8 lets the line decide; axe knows that of links only.
	 */
	private static final String FIND_VIOLATIONS = """
			const done = arguments[arguments.length - 1];
			const inSentence = (rule, node) => rule.id === 'target-size' && document.querySelector(node.target[0]).matches('.term');
			axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
			  (results) => done(results.violations.flatMap((rule) => rule.nodes.filter((node) => !inSentence(rule, node)).map((node) =>
			    rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))),
			  (error) => done([String(error)]));
			""";

	private final Visitor visitor;

	private final String axe;

	AccessibilityTests(@Autowired Visitor visitor) throws IOException {
		this.visitor = visitor;
		this.axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
	}

	Stream<String> pages() {
		return Stream.concat(this.visitor.sitemap().stream(), Stream.of("/no-such-page"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axeFindsNothing(String path, Browser browser) {
		browser.open(this.visitor.origin() + path);
		browser.unfold();
		browser.script(UNSTICK);
		browser.script(this.axe);
		List<String> found = new ArrayList<>();
		for (String scheme : List.of("light", "dark")) {
			browser.prefer("prefers-color-scheme", scheme);
			browser.screen(390, 844);
			found.addAll(violations(browser, scheme + " phone"));
			browser.screen(1280, 900);
			found.addAll(violations(browser, scheme + " desktop"));
		}
		assertThat(found).isEmpty();
	}

	@Test
	void axeFindsNothingInAnExplanationThatIsOpen(Browser browser) {
		browser.open(this.visitor.origin() + ARTICLE);
		browser.script(this.axe);
		browser.script("document.querySelector('[popover]').showPopover()");
		List<String> found = new ArrayList<>();
		for (String scheme : List.of("light", "dark")) {
			browser.prefer("prefers-color-scheme", scheme);
			browser.screen(390, 844);
			found.addAll(violations(browser, scheme));
		}
		assertThat(found).isEmpty();
	}

	/**
	 * Proves that a page with a fault would not pass.
	 */
	@Test
	void axeFindsWhatIsWrong(Browser browser) {
		browser.open(this.visitor.origin() + "/about");
		browser.script(this.axe);
		browser.script("""
				document.querySelector('.site-bar li a').textContent = '';
				document.querySelector('main p').style.color = '#999';""");
		assertThat(violations(browser, "faulty")).anyMatch((text) -> text.contains("link-name"))
			.anyMatch((text) -> text.contains("color-contrast"));
	}

	@SuppressWarnings("unchecked")
	private static List<String> violations(Browser browser, String where) {
		return ((List<String>) browser.scriptThatAnswersLater(FIND_VIOLATIONS)).stream()
			.map((text) -> where + ": " + text)
			.toList();
	}

}
