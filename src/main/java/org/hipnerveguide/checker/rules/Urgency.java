package org.hipnerveguide.checker.rules;

import java.util.Locale;

/**
 * How soon to be seen. The order is the meaning: later is more urgent.
 */
public enum Urgency {

	/**
	 * Care at home, with a safety net.
	 */
	SELF_CARE,

	/**
	 * An ordinary appointment.
	 */
	ROUTINE,

	/**
	 * Within days.
	 */
	SOON,

	/**
	 * Today.
	 */
	SAME_DAY,

	/**
	 * Now.
	 */
	EMERGENCY;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * The name used in content files and in the API.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Whether this is the same level as the other or a more urgent one.
	 */
	public boolean isAtLeast(Urgency other) {
		return compareTo(other) >= 0;
	}

}
