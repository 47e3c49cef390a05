package org.hipnerveguide.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hipnerveguide.content.Names.Kind;

/**
 * Where in the files stands what a content publishes, and what of it other files use.
 */
public final class Outline {

	private static final String ARTICLES = "articles/";

	private final Names names;

	private final Addresses addresses;

	Outline(Names names, Addresses addresses) {
		this.names = names;
		this.addresses = addresses;
	}

	/**
	 * The line of an article that says when it is to be reviewed.
	 */
	public Optional<Place> article(String slug) {
		return this.names.place(Kind.ARTICLE, slug);
	}

	/**
	 * The entry of a warning sign.
	 */
	public Optional<Place> sign(String code) {
		return this.names.place(Kind.RULE, code);
	}

	/**
	 * The entry of a term.
	 */
	public Optional<Place> term(String code) {
		return this.names.place(Kind.TERM, code);
	}

	/**
	 * The entry of a source.
	 */
	public Optional<Place> source(String code) {
		return this.names.place(Kind.SOURCE, code);
	}

	/**
	 * Whether a card of an article, draft or not, shows a warning sign.
	 */
	public boolean isOnACard(String sign) {
		return this.names.uses(Kind.RULE, sign).stream().anyMatch((place) -> place.file().startsWith(ARTICLES));
	}

	/**
	 * Whether a text explains a term in place or leads to it.
	 */
	public boolean isExplained(String term) {
		return !this.names.uses(Kind.TERM, term).isEmpty() || this.addresses.links()
			.stream()
			.anyMatch((link) -> link.destination().equals("/glossary#" + term) && link.file().endsWith(".md"));
	}

	/**
	 * The links in texts that lead out of the guide, each with the places where it
	 * stands.
	 */
	public Map<String, List<Place>> externalLinks() {
		return this.addresses.links()
			.stream()
			.filter(Addresses.Link::isExternal)
			.sorted(Comparator.comparing(Addresses.Link::file).thenComparingInt(Addresses.Link::line))
			.collect(Collectors.groupingBy(Addresses.Link::destination, TreeMap::new,
					Collectors.mapping((link) -> new Place(link.file(), link.line()), Collectors.toList())));
	}

}
