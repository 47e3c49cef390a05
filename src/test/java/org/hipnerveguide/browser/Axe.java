package org.hipnerveguide.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * What axe finds in the page that a browser shows.
 */
final class Axe {

	private static final String PROGRAM = program();

	private static final String FIND_VIOLATIONS = """
			const done = arguments[arguments.length - 1];
			axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
			  (results) => done(results.violations.flatMap((rule) => rule.nodes.slice(0, 5).map((node) =>
			    rule.id + ' (' + rule.nodes.length + ' times): ' + node.target.join(' ') + ' ' + node.failureSummary))),
			  (error) => done([String(error)]));
			""";

	private Axe() {
	}

	private static String program() {
		try {
			return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void load(Browser browser) {
		browser.script(PROGRAM);
	}

	/**
	 * What it finds on a light phone and on a dark desktop; with
	 * <code>-Dthorough=true</code> also on a dark phone and on a light desktop.
	 */
	static List<String> violationsEverywhere(Browser browser) {
		load(browser);
		List<String> found = new ArrayList<>(violations(browser, "light", 390));
		found.addAll(violations(browser, "dark", 1280));
		if (Thorough.isAsked()) {
			found.addAll(violations(browser, "dark", 390));
			found.addAll(violations(browser, "light", 1280));
		}
		return found;
	}

	private static List<String> violations(Browser browser, String scheme, int width) {
		browser.prefer("prefers-color-scheme", scheme);
		browser.screen(width, 844);
		return violations(browser, scheme + " " + width);
	}

	@SuppressWarnings("unchecked")
	static List<String> violations(Browser browser, String where) {
		return ((List<String>) browser.scriptThatAnswersLater(FIND_VIOLATIONS)).stream()
			.map((text) -> where + ": " + text)
			.toList();
	}

}
