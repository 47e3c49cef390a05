package org.hipnerveguide.ask;

/**
 * A file that should hold questions and does not.
 */
public class UnreadableQuestionsException extends RuntimeException {

	private final int line;

	UnreadableQuestionsException(int line, String found) {
		super("line " + line + ": " + found);
		this.line = line;
	}

	/**
	 * The line where it fails, counted from 1.
	 */
	public int line() {
		return this.line;
	}

}
