package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * An address whose page has moved.
 */
@Entity
@Immutable
class Redirect {

	@Id
	private String fromAddress;

	private String toAddress;

	String from() {
		return this.fromAddress;
	}

	String to() {
		return this.toAddress;
	}

}
