package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A word of the glossary.
 */
@Entity
@Immutable
public class Term {

	@Id
	private String code;

	private int position;

	private String name;

	private @Nullable String also;

	private String explanation;

	/**
	 * The anchor of its entry.
	 */
	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	/**
	 * Other words for it.
	 */
	public @Nullable String also() {
		return this.also;
	}

	public String explanation() {
		return this.explanation;
	}

	/**
	 * The upper-case letter it is filed under.
	 */
	public String letter() {
		return this.name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
	}

}
