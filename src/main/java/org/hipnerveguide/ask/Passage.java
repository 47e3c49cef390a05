package org.hipnerveguide.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A part of the guide that can answer a question by itself.
 *
 * @param article the slug of its article, or the name of the page it stands on
 * @param title the title of that article or page
 * @param section the fixed section it belongs to, if it is part of an article
 * @param heading its own heading, or the question it answers
 * @param url where it stands
 * @param reviewed when a clinician reviewed it, if one did
 * @param sentences its text
 */
record Passage(String article, String title, Optional<String> section, String heading, String url,
		Optional<LocalDate> reviewed, List<String> sentences) {

	static final String GLOSSARY = "glossary";

	/** Begins the anchor of a card of warning signs. */
	static final String CARD = "#card-";

	/**
	 * Whether it explains a term of the glossary.
	 */
	public boolean isTerm() {
		return this.article.equals(GLOSSARY);
	}

	/**
	 * Whether it lists the warning signs of an article.
	 */
	boolean isCard() {
		return this.url.contains(CARD);
	}

	/**
	 * Where at most one answer may come from: a section, or one question or term.
	 */
	String place() {
		return this.section.filter((anchor) -> !anchor.equals("faq"))
			.map((anchor) -> this.article + "#" + anchor)
			.orElse(this.url);
	}

}
