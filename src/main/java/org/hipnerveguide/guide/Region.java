package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A part of the world with its numbers to call.
 */
@Entity
@Immutable
public class Region {

	@Id
	private String code;

	private String name;

	private String emergencyNumber;

	private String urgentLine;

	private @Nullable String urgentNumber;

	private String elsewhere;

	private String paper;

	private boolean chosen;

	public String name() {
		return this.name;
	}

	/**
	 * The number to call in an emergency, digits and spaces.
	 */
	public String emergencyNumber() {
		return this.emergencyNumber;
	}

	/**
	 * Whom to call when it is urgent and no emergency.
	 */
	public String urgentLine() {
		return this.urgentLine;
	}

	/**
	 * The number of that line, where there is one for all.
	 */
	public @Nullable String urgentNumber() {
		return this.urgentNumber;
	}

	/**
	 * How to find the numbers in another country.
	 */
	public String elsewhere() {
		return this.elsewhere;
	}

	/**
	 * The size of the paper that printers hold there: a4 or letter.
	 */
	public String paper() {
		return this.paper;
	}

}
