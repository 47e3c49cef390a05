package org.hipnerveguide.guide;

import java.time.LocalDate;

/**
 * An article as it stands in a list.
 *
 * @param slug the last part of its address
 * @param title its title
 * @param description one sentence
 * @param category the code of its category
 * @param published the day it was first published
 * @param draft whether only a preview shows it
 */
public record Teaser(String slug, String title, String description, String category, LocalDate published,
		boolean draft) {

	public String address() {
		return "/symptoms-guide/" + this.slug;
	}

}
