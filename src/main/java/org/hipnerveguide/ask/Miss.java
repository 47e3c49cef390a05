package org.hipnerveguide.ask;

import java.util.List;

/**
 * A question that is not answered as it should be.
 *
 * @param line where it stands in its file, counted from 1
 * @param question the question
 * @param kind what goes wrong
 * @param held whether it was kept back from tuning
 * @param expected the passages that would answer it, as article#section
 * @param given the passages that were found, best first
 */
public record Miss(int line, String question, Kind kind, boolean held, List<String> expected, List<String> given) {

	/**
	 * What goes wrong, worst first.
	 */
	public enum Kind {

		/** It tells of a warning sign, and the emergency card does not come. */
		EMERGENCY_MISSED,

		/** The guide covers it, and nothing is found. */
		WRONGLY_REFUSED,

		/** No passage that answers it is among the first three. */
		NOT_IN_FIRST_THREE,

		/** A passage that answers it is second or third. */
		NOT_FIRST,

		/** The guide does not cover it, and something is found. */
		WRONGLY_ANSWERED

	}

}
