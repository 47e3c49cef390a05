package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * A medical statement of the register of evidence.
 */
@Entity
@Immutable
public class Fact {

	@Id
	private String code;

	private String statement;

	/**
	 * Its code in the register, such as E051.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What is known.
	 */
	public String statement() {
		return this.statement;
	}

}
