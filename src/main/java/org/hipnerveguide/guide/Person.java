package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * An author or reviewer.
 */
@Entity
@Immutable
public class Person {

	@Id
	private String slug;

	private String name;

	private boolean team;

	private String role;

	private String qualifications;

	private String conflicts;

	private String biography;

	public String slug() {
		return this.slug;
	}

	public String name() {
		return this.name;
	}

	/**
	 * Whether this is a group of people.
	 */
	public boolean isTeam() {
		return this.team;
	}

	public String role() {
		return this.role;
	}

	public String qualifications() {
		return this.qualifications;
	}

	/**
	 * Conflicts of interest, or that there are none.
	 */
	public String conflicts() {
		return this.conflicts;
	}

	/**
	 * The rendered and checked biography.
	 */
	public String biography() {
		return this.biography;
	}

	/**
	 * The address of the person's page.
	 */
	public String address() {
		return "/people/" + this.slug;
	}

}
