package org.hipnerveguide.ask;

import java.util.List;

/**
 * What a question with a warning sign leads to.
 *
 * @param action what to do
 * @param signs the signs of the register that the question tells of, never none
 */
record Emergency(String action, List<Sign> signs) {

	/**
	 * A sign of the register.
	 *
	 * @param sign what it is
	 * @param because why it cannot wait
	 */
	record Sign(String sign, String because) {

		/**
		 * The sign as it stands in the passage of a card.
		 */
		String sentence() {
			return this.sign + ".";
		}

	}

}
