package org.hipnerveguide.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes the guide's own nodes as HTML.
 */
final class GuideRenderer implements NodeRenderer {

	/** Drawings up to this width stand beside the text on a wide screen. */
	private static final int SMALL = 400;

	private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

	private final HtmlNodeRendererContext context;

	private final HtmlWriter html;

	GuideRenderer(HtmlNodeRendererContext context) {
		this.context = context;
		this.html = context.getWriter();
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Citation.class, TermMention.class, Figure.class, OutOf100.class, DoAndDont.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof Citation citation) {
			sources(citation.sources());
		}
		else if (node instanceof TermMention mention) {
			term(mention);
		}
		else if (node instanceof Figure figure) {
			figure(figure);
		}
		else if (node instanceof OutOf100 figures) {
			outOf100(figures);
		}
		else if (node instanceof DoAndDont pair) {
			doAndDont(pair);
		}
	}

	private void sources(List<Integer> numbers) {
		if (numbers.isEmpty()) {
			return;
		}
		this.html.tag("sup", Map.of("class", "cite"));
		String separator = "";
		for (int number : numbers) {
			this.html.text(separator);
			separator = " ";
			this.html.tag("a", Map.of("href", "#source-" + number));
			this.html.text(Integer.toString(number));
			this.html.tag("/a");
		}
		this.html.tag("/sup");
	}

	private void term(TermMention mention) {
		String id = "term-" + mention.term().code();
		this.html.tag("button", attributes("type", "button", "class", "term", "popovertarget", id));
		children(mention);
		this.html.tag("/button");
		if (mention.isFirst()) {
			this.html.tag("span", attributes("class", "term-text", "id", id, "popover", ""));
			this.html.tag("b");
			this.html.text(mention.term().name());
			this.html.tag("/b");
			this.html.text(" " + mention.term().explanation() + " ");
			this.html.tag("a", attributes("href", "/glossary#" + mention.term().code()));
			this.html.text(MESSAGES.getString("term.more"));
			this.html.tag("/a");
			this.html.tag("/span");
		}
	}

	private void figure(Figure figure) {
		boolean small = figure.size().width() <= SMALL;
		this.html.line();
		this.html.tag("figure", attributes("class", small ? "small" : "wide"));
		this.html.tag("img",
				attributes("src", figure.address(), "width", Integer.toString(figure.size().width()), "height",
						Integer.toString(figure.size().height()), "alt", figure.alternative(), "loading", "lazy"),
				true);
		if (!figure.caption().isEmpty()) {
			this.html.tag("figcaption");
			this.html.text(figure.caption());
			this.html.tag("/figcaption");
		}
		this.html.tag("/figure");
		this.html.line();
	}

	private void outOf100(OutOf100 figures) {
		this.html.line();
		this.html.tag("div", attributes("class", "out-of-100-row"));
		for (OutOf100.Row row : figures.rows()) {
			this.html.tag("figure", attributes("class", "out-of-100"));
			this.html.tag("svg", attributes("viewBox", "0 0 100 100", "aria-hidden", "true"));
			dots("all", 100);
			dots("some", row.people());
			this.html.tag("/svg");
			this.html.tag("figcaption");
			this.html.tag("b");
			this.html.text(row.people() + " " + MESSAGES.getString("out-of-100.people"));
			this.html.tag("/b");
			this.html.text(" " + row.words());
			sources(row.sources());
			this.html.tag("/figcaption");
			this.html.tag("/figure");
		}
		this.html.tag("/div");
		this.html.line();
	}

	/**
	 * Dots are the round ends of dashes without length, ten to a line.
	 */
	private void dots(String name, int count) {
		if (count == 0) {
			return;
		}
		StringBuilder path = new StringBuilder();
		for (int row = 0; row * 10 < count; row++) {
			int dotsInRow = Math.min(10, count - row * 10);
			path.append("M5 ").append(5 + 10 * row).append('h').append(10 * (dotsInRow - 1)).append(".1");
		}
		this.html.tag("path", attributes("class", name, "d", path.toString()), true);
	}

	private void doAndDont(DoAndDont pair) {
		this.html.line();
		this.html.tag("div", attributes("class", "do-dont"));
		this.html.tag("div", attributes("class", "do"));
		Node heading = pair.getFirstChild();
		this.context.render(heading);
		this.context.render(heading.getNext());
		this.html.tag("/div");
		this.html.tag("div", attributes("class", "dont"));
		this.context.render(pair.getLastChild().getPrevious());
		this.context.render(pair.getLastChild());
		this.html.tag("/div");
		this.html.tag("/div");
		this.html.line();
	}

	private void children(Node parent) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			this.context.render(child);
		}
	}

	private static Map<String, String> attributes(String... namesAndValues) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			attributes.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return attributes;
	}

}
