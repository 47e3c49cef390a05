package org.hipnerveguide.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Takes the sentences out of the guide's own HTML. What explains, cites or draws is left
 * out; a cell of a table is read with the first cell of its row.
 */
final class Markup {

	private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*?)/?>|<!--.*?-->");

	private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

	private static final Pattern LABEL = Pattern.compile("\\bdata-label=\"([^\"]+)\"");

	private static final Pattern SKIPPED = Pattern.compile(
			"<sup class=\"cite\">.*?</sup>|<span class=\"term-text\".*?</span>|<svg.*?</svg>|<thead.*?</thead>",
			Pattern.DOTALL);

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{N}“\"])");

	private static final Set<String> BLOCKS = Set.of("p", "li", "td", "th", "h2", "h3", "h4", "figcaption", "caption",
			"tr", "ul", "ol", "table", "div", "figure", "dt", "dd");

	private final List<Part> parts = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private String rowName = "";

	private String label = "";

	private int cell;

	private Markup(String anchor, String heading) {
		this.parts.add(new Part(anchor, heading, new ArrayList<>()));
	}

	/**
	 * Splits a section at its subheadings.
	 * @param anchor the anchor of the section
	 * @param heading the heading of the section
	 * @param html the text of the section
	 */
	static List<Part> parts(String anchor, String heading, String html) {
		Markup markup = new Markup(anchor, heading);
		markup.read(SKIPPED.matcher(html).replaceAll(""));
		return markup.parts;
	}

	/**
	 * The sentences of a plain text.
	 */
	static List<String> sentences(String text) {
		return List.of(SENTENCE_END.split(text));
	}

	private void read(String html) {
		Matcher tag = TAG.matcher(html);
		int end = 0;
		String anchor = "";
		while (tag.find()) {
			this.text.append(html, end, tag.start());
			end = tag.end();
			String name = (tag.group(2) != null) ? tag.group(2) : "";
			if (!BLOCKS.contains(name)) {
				continue;
			}
			boolean closing = !tag.group(1).isEmpty();
			if (isSubheading(name) && closing && !anchor.isEmpty()) {
				this.parts.add(new Part(anchor, plain(), new ArrayList<>()));
				anchor = "";
			}
			else {
				finish(name, closing);
			}
			this.text.setLength(0);
			if (isSubheading(name) && !closing) {
				Matcher id = ID.matcher(tag.group(3));
				anchor = id.find() ? id.group(1) : "";
			}
			if (name.equals("td") && !closing) {
				Matcher found = LABEL.matcher(tag.group(3));
				this.label = found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
			}
			if (name.equals("tr") && !closing) {
				this.cell = 0;
				this.rowName = "";
			}
		}
		this.text.append(html.substring(end));
		finish("", true);
	}

	private void finish(String tag, boolean closing) {
		String line = plain();
		// a subheading without an anchor, such as Do, is no sentence
		if (line.isEmpty() || (closing && isSubheading(tag))) {
			return;
		}
		List<String> sentences = this.parts.get(this.parts.size() - 1).sentences();
		if (closing && tag.equals("td")) {
			if (this.cell++ == 0) {
				this.rowName = line;
				return;
			}
			line = this.rowName + (this.label.isEmpty() ? "" : " (" + this.label + ")") + ": " + line
					+ (line.matches(".*[.!?]") ? "" : ".");
		}
		sentences.addAll(sentences(line));
	}

	private static boolean isSubheading(String tag) {
		return tag.equals("h3") || tag.equals("h4");
	}

	private String plain() {
		return HtmlUtils.htmlUnescape(this.text.toString()).replaceAll("\\s+", " ").strip();
	}

	/**
	 * A section, or what stands below one of its subheadings.
	 *
	 * @param anchor the fragment it is reached by
	 * @param heading its heading
	 * @param sentences its text
	 */
	record Part(String anchor, String heading, List<String> sentences) {
	}

}
