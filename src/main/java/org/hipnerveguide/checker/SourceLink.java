package org.hipnerveguide.checker;

/**
 * A source that a rule rests on.
 *
 * @param code its code in the register of evidence
 * @param title its title
 */
public record SourceLink(String code, String title) {

	/**
	 * Where a reader finds the source and the facts it backs.
	 */
	public String address() {
		return "/about/evidence#" + this.code;
	}

}
