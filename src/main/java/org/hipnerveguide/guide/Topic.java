package org.hipnerveguide.guide;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * Something that articles are gathered under.
 */
@MappedSuperclass
public abstract class Topic {

	@Id
	private String code;

	private int position;

	private String name;

	private String description;

	/**
	 * The last part of its address.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Its name for readers.
	 */
	public String name() {
		return this.name;
	}

	/**
	 * One sentence on what it gathers.
	 */
	public String description() {
		return this.description;
	}

	/**
	 * The address of its listing.
	 */
	public abstract String address();

}
