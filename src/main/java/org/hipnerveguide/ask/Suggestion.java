package org.hipnerveguide.ask;

/**
 * A passage by its name.
 *
 * @param heading its heading, or the question or term that it explains
 * @param title the title of its article or page; empty for a term
 * @param url where it stands
 */
record Suggestion(String heading, String title, String url) {

	static Suggestion of(Passage passage) {
		return new Suggestion(passage.heading(), passage.title(), passage.url());
	}

}
