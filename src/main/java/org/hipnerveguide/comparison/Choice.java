package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of answers that can be told in one go: one answer of each part, whichever.
 *
 * @param parts each a few options of one question, in the order of the questionnaire
 */
record Choice(List<List<String>> parts) {

	/**
	 * How many sets these are.
	 */
	long sets() {
		return this.parts.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
	}

	Choice with(int part, List<String> options) {
		List<List<String>> others = new ArrayList<>(this.parts);
		others.set(part, options);
		return new Choice(others);
	}

}
