package org.hipnerveguide.browser;

import java.util.Collection;
import java.util.List;

import org.hipnerveguide.Questions;
import org.hipnerveguide.Visitor;

/**
 * The form of the checker, open in a browser.
 */
final class Questionnaire {

	private final Browser browser;

	private Questionnaire(Browser browser) {
		this.browser = browser;
	}

	static Questionnaire open(Browser browser, Visitor visitor) {
		browser.open(visitor.origin() + "/symptom-checker");
		return new Questionnaire(browser);
	}

	/**
	 * Chooses answers as a click on each would.
	 */
	Questionnaire choose(Collection<String> codes) {
		this.browser.script("arguments[0].forEach((id) => document.getElementById(id).click())", List.copyOf(codes));
		return this;
	}

	/**
	 * Chooses those of the answers that belong to a step.
	 */
	Questionnaire choose(Collection<String> codes, String step) {
		return choose(codes.stream().filter((code) -> Questions.of(code).step().equals(step)).toList());
	}

	Questionnaire next() {
		this.browser.find(".step:not([hidden]) [data-next]").click();
		return this;
	}

	void submit() {
		this.browser.find(".step:not([hidden]) .step-nav .button:not([data-back]):not([hidden])").click();
		this.browser.await("document.querySelector('main.result, .error-summary:not([hidden])')");
	}

	/**
	 * Sends a complete set of answers at once, whatever the script of the page would say.
	 */
	void send(Collection<String> codes, String path) {
		this.browser.script("""
				const form = document.querySelector('form.checker');
				arguments[0].forEach((id) => document.getElementById(id).checked = true);
				form.action = arguments[1];
				document.documentElement.id = 'before';
				form.submit();""", List.copyOf(codes), path);
		this.browser.await("document.documentElement.id !== 'before'");
	}

	/**
	 * The step that is shown.
	 */
	String step() {
		return String.join(" ", this.browser.list(
				"return [...document.querySelectorAll('.step')].filter((step) => step.checkVisibility()).map((step) => step.id)"));
	}

	/**
	 * The answers that are chosen, in the order of the questions.
	 */
	List<String> chosen() {
		return this.browser
			.list("return [...document.querySelectorAll('form.checker input:checked')].map((input) => input.id)");
	}

	/**
	 * What the focus is on: the text of a heading, the id of anything else.
	 */
	String focus() {
		return (String) this.browser
			.script("""
					const active = document.activeElement;
					return active.matches('h2') ? active.textContent.replace(/\\s+/g, ' ').trim() : active.id || active.className;""");
	}

}
