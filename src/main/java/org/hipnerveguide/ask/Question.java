package org.hipnerveguide.ask;

/**
 * What a reader may ask.
 */
final class Question {

	/** Longer than any question of a sentence or two. */
	static final int LONGEST = 300;

	private Question() {
	}

	static String trimmed(String typed) {
		return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
	}

	static boolean isTooLong(String question) {
		return question.codePointCount(0, question.length()) > LONGEST;
	}

}
