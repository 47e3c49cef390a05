package org.hipnerveguide.checker.rules;

/**
 * One answer that a condition needs. There is no way to require an absence.
 *
 * @param optionCode the option to be chosen
 * @param orHigher whether a higher option of the same ordered question meets it too
 */
public record Requirement(String optionCode, boolean orHigher) {

	/**
	 * The code, with a plus sign where a higher option will do.
	 */
	@Override
	public String toString() {
		return this.orHigher ? this.optionCode + "+" : this.optionCode;
	}

}
