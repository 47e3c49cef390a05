package org.hipnerveguide.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.hipnerveguide.content.Manuscript;
import org.hipnerveguide.content.Outline;
import org.hipnerveguide.content.Place;
import org.hipnerveguide.guide.Source;
import org.hipnerveguide.guide.Sources;

import org.springframework.stereotype.Component;

/**
 * The addresses outside the guide that it sends readers to. A person looks whether they
 * still lead anywhere: the guide itself calls nobody.
 */
@Component
@InPreview
class ExternalLinks {

	private final Sources sources;

	private final Manuscript manuscript;

	ExternalLinks(Sources sources, Manuscript manuscript) {
		this.sources = sources;
		this.manuscript = manuscript;
	}

	Table<Link> table(Optional<Sort> sort) {
		Outline outline = this.manuscript.outline();
		Map<String, Link> links = new TreeMap<>();
		outline.externalLinks().forEach((address, places) -> links.put(address, new Link(address, places)));
		for (Source source : this.sources.findAllByOrderByTitle()) {
			if (source.url() != null) {
				Link link = links.computeIfAbsent(source.url(), (address) -> new Link(address, List.of()));
				links.put(source.url(), link.backing(source, outline.source(source.code())));
			}
		}
		return Table.of("links", List.copyOf(links.values()), List.of(Column.byWords("address", Link::address),
				Column.byWords("source", Link::sourceTitles), Column.by("places", (row) -> row.places().size())),
				Sort.by("address"), sort);
	}

	/**
	 * An address and what leads to it.
	 *
	 * @param address the address
	 * @param sources the titles of the sources that are found there
	 * @param places where it stands
	 */
	record Link(String address, List<String> sources, List<Place> places) {

		Link(String address, List<Place> places) {
			this(address, List.of(), places);
		}

		String sourceTitles() {
			return String.join("; ", this.sources);
		}

		Link backing(Source source, Optional<Place> place) {
			List<String> titles = new ArrayList<>(this.sources);
			titles.add(source.title());
			List<Place> all = new ArrayList<>(this.places);
			place.ifPresent(all::add);
			return new Link(this.address, titles, all);
		}

	}

}
