package org.hipnerveguide.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * The content that readers see now.
 */
@Entity
@Immutable
public class ContentRelease {

	@Id
	private int id;

	private Instant publishedAt;

	public Instant publishedAt() {
		return this.publishedAt;
	}

	/**
	 * The day of the release, in UTC.
	 */
	public LocalDate date() {
		return LocalDate.ofInstant(this.publishedAt, ZoneOffset.UTC);
	}

}
