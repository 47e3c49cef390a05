package org.hipnerveguide.checker.rules;

import java.util.Locale;

/**
 * How many options of a question may be chosen.
 */
public enum QuestionType {

	/**
	 * Exactly one, from a list.
	 */
	SINGLE,

	/**
	 * One or more.
	 */
	MULTIPLE,

	/**
	 * Exactly one, from a scale of numbers.
	 */
	SCALE;

	/**
	 * The name used in content files and in the API.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether choosing one option excludes the others.
	 */
	public boolean takesOneAnswer() {
		return this != MULTIPLE;
	}

}
