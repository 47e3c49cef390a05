package org.hipnerveguide.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * What HTML made from content may hold.
 */
final class Harmless {

	private static final Safelist ALLOWED = Safelist.none()
		.addTags("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "a", "sup", "b", "br", "hr",
				"blockquote", "code", "button", "span", "figure", "img", "figcaption", "div", "svg", "path", "table",
				"thead", "tbody", "tr", "th", "td", "h1", "pre")
		.addAttributes(":all", "class", "id", "role")
		.addAttributes("a", "href", "title")
		.addAttributes("ol", "start")
		.addAttributes("button", "type", "popovertarget")
		.addAttributes("span", "popover")
		.addAttributes("img", "src", "width", "height", "alt", "loading")
		.addAttributes("svg", "viewbox", "aria-hidden")
		.addAttributes("path", "d")
		.addAttributes("th", "scope", "align")
		.addAttributes("td", "data-label", "align");

	private Harmless() {
	}

	static void check(String html) {
		if (!Jsoup.isValid(html, ALLOWED)) {
			throw new AssertionError("holds what no page may hold: " + html);
		}
		for (Element element : Jsoup.parseBodyFragment(html).select("[href], [src]")) {
			String address = element.attr("href") + element.attr("src");
			if (address.strip().matches("(?is)(javascript|vbscript|data|file):.*")) {
				throw new AssertionError("leads to " + address);
			}
		}
	}

}
