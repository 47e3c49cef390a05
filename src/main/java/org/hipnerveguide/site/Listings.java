package org.hipnerveguide.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.hipnerveguide.guide.Categories;
import org.hipnerveguide.guide.ContentReleases;
import org.hipnerveguide.guide.People;
import org.hipnerveguide.guide.Tags;

import org.springframework.stereotype.Component;

/**
 * The pages that are made of other pages: they change with the content release.
 */
@Component
class Listings {

	private final Categories categories;

	private final Tags tags;

	private final People people;

	private final ContentReleases releases;

	Listings(Categories categories, Tags tags, People people, ContentReleases releases) {
		this.categories = categories;
		this.tags = tags;
		this.people = people;
		this.releases = releases;
	}

	Map<String, LocalDate> changes() {
		LocalDate release = this.releases.current().date();
		Map<String, LocalDate> changes = new TreeMap<>(Map.of("/ask", release, "/symptoms-guide", release,
				"/about/evidence", release, "/about/api", release, "/glossary", release, "/warning-signs", release,
				"/symptom-checker", release, "/symptom-checker/rules", release, "/symptom-checker/paper", release));
		this.categories.findAllByOrderByPosition().forEach((category) -> changes.put(category.address(), release));
		this.tags.findAllByOrderByPosition().forEach((tag) -> changes.put(tag.address(), release));
		this.people.findAllByOrderBySlug().forEach((person) -> changes.put(person.address(), release));
		return changes;
	}

}
