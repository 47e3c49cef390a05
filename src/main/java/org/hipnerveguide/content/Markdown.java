package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One Markdown text of the guide: read, checked, turned into HTML. Made anew for each
 * text, since its sources are numbered and its terms explained once.
 */
final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder()
		.extensions(EXTENSIONS)
		.includeSourceSpans(IncludeSourceSpans.BLOCKS)
		.build();

	private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#([^}]*)}\\s*$");

	private static final Pattern LEAKED = Pattern.compile("[#*`\\[\\]{}]|__|\\\\");

	/** Anchors that the pages around a text already use. */
	private static final Pattern MADE_BY_THE_GUIDE = Pattern
		.compile("main|sources|changes|contents-list|topics|.+-title|(card|source|term)-.+");

	private final SourceFile source;

	private final Problems problems;

	private final MarkdownReader reader;

	private final Map<Node, String> anchors = new IdentityHashMap<>();

	private final Set<String> taken = new TreeSet<>();

	private final HtmlRenderer renderer;

	/**
	 * A text that has to show the evidence of what it claims.
	 */
	static Markdown claiming(SourceFile source, String address, Shelf shelf) {
		return new Markdown(source, address, shelf, true);
	}

	/**
	 * A text that may cite evidence and need not.
	 */
	static Markdown plain(SourceFile source, String address, Shelf shelf) {
		return new Markdown(source, address, shelf, false);
	}

	private Markdown(SourceFile source, String address, Shelf shelf, boolean claims) {
		this.source = new SourceFile(source.path(), source.firstLine(), shelf.words().fill(source));
		this.problems = shelf.problems();
		this.reader = new MarkdownReader(this.source, address, shelf, claims);
		this.renderer = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.sanitizeUrls(true)
			.attributeProviderFactory((context) -> new GuideAttributes(this.anchors))
			.nodeRendererFactory(GuideRenderer::new)
			.build();
	}

	/**
	 * Reads the text and notes every mistake in it.
	 */
	MarkdownText read() {
		Node document = PARSER.parse(this.source.text());
		this.reader.read(document);
		List<Node> lead = new ArrayList<>();
		List<MarkdownText.Section> sections = new ArrayList<>();
		List<Node> current = lead;
		for (Node node = document.getFirstChild(); node != null;) {
			Node next = node.getNext();
			if (node instanceof Heading heading && heading.getLevel() <= 2) {
				current = new ArrayList<>();
				sections.add(section(heading, current));
			}
			else {
				nameInnerHeadings(node);
				current.add(node);
			}
			node = next;
		}
		return new MarkdownText(lead, sections);
	}

	String html(List<Node> nodes) {
		StringBuilder html = new StringBuilder();
		nodes.forEach((node) -> this.renderer.render(node, html));
		return html.toString().strip();
	}

	/**
	 * The anchors of headings inside sections.
	 */
	List<String> innerAnchors() {
		return this.anchors.values().stream().sorted().toList();
	}

	/**
	 * The sources in the order of their numbers.
	 */
	List<String> citedSources() {
		return this.reader.citations().sources();
	}

	/**
	 * How hard the paragraphs and list items are to read.
	 */
	Prose prose() {
		return this.reader.prose();
	}

	/**
	 * How many words there are to read, headings and tables included.
	 */
	int words() {
		return this.reader.words();
	}

	/**
	 * The anchor that a heading asks for, or one made from its words.
	 */
	String anchor(Heading heading) {
		return this.anchors.computeIfAbsent(heading, (unnamed) -> {
			String made = slug(MarkdownReader.text(unnamed));
			take(made, this.reader.line(unnamed));
			return made;
		});
	}

	private MarkdownText.Section section(Heading heading, List<Node> nodes) {
		int line = this.reader.line(heading);
		if (heading.getLevel() == 1) {
			this.problems.add(this.source.path(), line, "a heading of the first level",
					"start it with ## (the title comes from the front matter)");
		}
		String asked = takeAnchor(heading);
		String text = headingText(heading);
		String anchor = asked.isEmpty() ? slug(text) : asked;
		take(anchor, line);
		return new MarkdownText.Section(line, anchor, text, nodes);
	}

	private void nameInnerHeadings(Node node) {
		if (node instanceof Heading heading) {
			String anchor = takeAnchor(heading);
			headingText(heading);
			if (!anchor.isEmpty()) {
				take(anchor, this.reader.line(heading));
				this.anchors.put(heading, anchor);
			}
		}
	}

	private void take(String anchor, int line) {
		if (!anchor.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			this.problems.add(this.source.path(), line, "\"" + anchor + "\" is not an anchor",
					"use lower-case letters, digits and single hyphens");
		}
		else if (MADE_BY_THE_GUIDE.matcher(anchor).matches()) {
			this.problems.add(this.source.path(), line, "the anchor \"" + anchor + "\" belongs to the guide itself",
					"give the heading another {#anchor}");
		}
		else if (!this.taken.add(anchor)) {
			this.problems.add(this.source.path(), line, "the anchor \"" + anchor + "\" stands twice in this file",
					"give one of the headings another {#anchor}");
		}
	}

	private String takeAnchor(Heading heading) {
		if (heading.getLastChild() instanceof Text text) {
			Matcher anchor = ANCHOR.matcher(text.getLiteral());
			if (anchor.find()) {
				text.setLiteral(text.getLiteral().substring(0, anchor.start()));
				return anchor.group(1);
			}
		}
		return "";
	}

	private String headingText(Heading heading) {
		String text = MarkdownReader.text(heading).strip();
		boolean plain = heading.getFirstChild() == heading.getLastChild() && heading.getFirstChild() instanceof Text;
		if (!plain || LEAKED.matcher(text).find()) {
			this.problems.add(this.source.path(), this.reader.line(heading),
					"the heading \"" + text + "\" holds Markdown", "write a heading as plain words");
		}
		return text;
	}

	private static String slug(String text) {
		return text.toLowerCase(Locale.ROOT)
			.replaceAll("['’]", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

}
