package org.hipnerveguide.checker.rules;

import java.util.Locale;

/**
 * What choosing an option says.
 */
public enum Role {

	/**
	 * Something is present.
	 */
	FINDING,

	/**
	 * Nothing that the question asks about is present; excludes every other option of its
	 * question. No rule may use it: a rule never rests on an absence.
	 */
	NONE,

	/**
	 * The person cannot tell. Never read as "no".
	 */
	NOT_SURE;

	/**
	 * The name used in content files and in the API.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
