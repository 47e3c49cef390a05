package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/**
 * A subject that articles share.
 */
@Entity
@Immutable
public class Tag extends Topic {

	@Override
	public String address() {
		return "/tags/" + code();
	}

}
