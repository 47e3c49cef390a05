package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/**
 * The shelf of the guide on which an article stands.
 */
@Entity
@Immutable
public class Category extends Topic {

	@Override
	public String address() {
		return "/symptoms-guide/category/" + code();
	}

}
