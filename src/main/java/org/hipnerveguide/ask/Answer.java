package org.hipnerveguide.ask;

import java.util.List;

/**
 * A passage with the words that answer.
 *
 * @param passage the passage
 * @param excerpt some of its sentences, in their order
 * @param best which of them answers the question best
 */
record Answer(Passage passage, List<String> excerpt, int best) {

	/**
	 * What stands before the best sentence.
	 */
	public String before() {
		return String.join(" ", this.excerpt.subList(0, this.best));
	}

	public String bestSentence() {
		return this.excerpt.get(this.best);
	}

	/**
	 * What stands after the best sentence.
	 */
	public String after() {
		return String.join(" ", this.excerpt.subList(this.best + 1, this.excerpt.size()));
	}

	public String text() {
		return String.join(" ", this.excerpt);
	}

}
