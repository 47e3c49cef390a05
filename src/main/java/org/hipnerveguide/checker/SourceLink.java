package org.hipnerveguide.checker;

/**
 * A source of a fact.
 *
 * @param code its code in the register of evidence
 * @param title its title
 * @param publisher who published it
 */
public record SourceLink(String code, String title, String publisher) {

	/**
	 * Where a reader finds the source and the facts it backs.
	 */
	public String address() {
		return "/about/evidence#" + this.code;
	}

}
