package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipnerveguide.content.Names.Kind;

/**
 * Reads the pages that are no articles, and the people.
 */
final class PageReader {

	/** Pages that do not stand below /about. */
	private static final Map<String, String> OWN_ADDRESSES = Map.of("home", "/", "about", "/about", "who-can-help",
			"/who-can-help");

	private final Shelf shelf;

	private final Yaml yaml;

	PageReader(Shelf shelf, Yaml yaml) {
		this.shelf = shelf;
		this.yaml = yaml;
	}

	Optional<Content.Page> page(SourceFile source) {
		return FrontMatter.read(source, this.yaml, this.shelf.problems())
			.map((file) -> page(source.name(), file.keys(), file.body()));
	}

	Optional<Content.Person> person(SourceFile source) {
		return FrontMatter.read(source, this.yaml, this.shelf.problems())
			.map((file) -> person(source.name(), file.keys(), file.body()));
	}

	private Content.Page page(String name, Entry keys, SourceFile body) {
		String address = OWN_ADDRESSES.getOrDefault(name, "/about/" + name);
		Markdown markdown = Markdown.plain(body, address, this.shelf);
		MarkdownText text = markdown.read();
		List<String> anchors = new ArrayList<>(text.anchors());
		anchors.addAll(markdown.innerAnchors());
		this.shelf.addresses().publish(address, anchors);
		List<String> signs = keys.texts("signs");
		this.shelf.names().use(Kind.RULE, signs, keys, "signs");
		Content.Page page = new Content.Page(address, keys.text("title"), keys.text("description"),
				markdown.html(text.lead()), keys.date("updated"), signs,
				text.sections()
					.stream()
					.map((section) -> new Content.Section(section.anchor(), section.heading(),
							markdown.html(section.nodes())))
					.toList(),
				markdown.citedSources());
		keys.nothingElse();
		return page;
	}

	private Content.Person person(String slug, Entry keys, SourceFile body) {
		String address = "/people/" + slug;
		this.shelf.names().define(Kind.PERSON, slug, body.path(), 1);
		Markdown markdown = Markdown.plain(body, address, this.shelf);
		MarkdownText text = markdown.read();
		this.shelf.addresses().publish(address, List.of());
		text.sections()
			.forEach((section) -> this.shelf.problems()
				.add(body.path(), section.line(), "a section in a biography", "write a biography without ## headings"));
		Content.Person person = new Content.Person(slug, keys.text("name"),
				keys.optionalText("team").isPresent() && keys.yesOrNo("team"), keys.text("role"),
				keys.text("qualifications"), keys.text("conflicts"), markdown.html(text.lead()));
		keys.nothingElse();
		return person;
	}

}
