package org.hipnerveguide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;

/**
 * All that can be reached from the home page and the sitemap, as a crawler finds it.
 */
public final class Site {

	private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");

	private static final Pattern XML_ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	private final Map<String, Visitor.Reply> replies = new TreeMap<>();

	private final Map<String, Document> pages = new TreeMap<>();

	private final Map<Link, String> links = new LinkedHashMap<>();

	private final Deque<String> open = new ArrayDeque<>();

	private Site() {
	}

	static Site gather(Visitor visitor) {
		Site site = new Site();
		List.of("/", "/robots.txt", "/sitemap.xml").forEach(site.open::add);
		site.open.addAll(visitor.sitemap());
		while (!site.open.isEmpty()) {
			String path = site.open.remove();
			if (!site.replies.containsKey(path)) {
				site.read(visitor.get(path));
			}
		}
		return site;
	}

	private void read(Visitor.Reply reply) {
		this.replies.put(reply.path(), reply);
		if (reply.isPage()) {
			Document page = reply.page();
			if (reply.status() == 200) {
				this.pages.put(reply.path(), page);
			}
			addressesIn(page).forEach((address) -> follow(reply.path(), address));
		}
		else {
			addressesIn(reply).forEach((address) -> follow(reply.path(), address));
		}
	}

	private static Stream<String> addressesIn(Document page) {
		return page.select("[href], [src], [srcset], [action], [poster]")
			.stream()
			.flatMap((element) -> Stream.of("href", "src", "srcset", "action", "poster")
				.filter(element::hasAttr)
				.map(element::attr))
			.flatMap((value) -> Stream.of(value.split(",\\s+")).map((part) -> part.trim().split("\\s")[0]));
	}

	private static Stream<String> addressesIn(Visitor.Reply file) {
		String type = file.header("Content-Type").orElse("");
		if (type.startsWith("text/css")) {
			return CSS_ADDRESS.matcher(file.text()).results().map((match) -> match.group(1));
		}
		if (type.startsWith("image/svg") || type.startsWith("application/atom")) {
			return Stream.concat(XML_ADDRESS.matcher(file.text()).results(), CSS_ADDRESS.matcher(file.text()).results())
				.map((MatchResult match) -> match.group(1));
		}
		return Stream.empty();
	}

	private void follow(String from, String address) {
		String target = address.startsWith(Visitor.BASE_URL) ? address.substring(Visitor.BASE_URL.length()) : address;
		if (target.startsWith("#")) {
			target = from + target;
		}
		if (target.matches("[a-z]+:.*|//.*")) {
			this.links.putIfAbsent(new Link(target, ""), from);
			return;
		}
		String path = target.replaceFirst("#.*", "");
		this.links.putIfAbsent(new Link(path, target.substring(path.length())), from);
		this.open.add(path);
	}

	/**
	 * Pages by path.
	 */
	public Map<String, Document> pages() {
		return this.pages;
	}

	/**
	 * The pages that are articles, by path.
	 */
	public Map<String, Document> articles() {
		Map<String, Document> articles = new TreeMap<>(this.pages);
		articles.keySet().removeIf((path) -> !path.matches("/symptoms-guide/[^/]+"));
		return articles;
	}

	/**
	 * Pages, pictures, style sheets and whatever else was linked, by path.
	 */
	public Map<String, Visitor.Reply> replies() {
		return this.replies;
	}

	/**
	 * Every address that is linked, each with the page where it was first seen.
	 */
	public Map<Link, String> links() {
		return this.links;
	}

	/**
	 * Whether the page or drawing holds the anchor.
	 */
	public boolean holds(Link link) {
		String id = link.fragment().substring(1);
		Document page = this.pages.get(link.path());
		return (page != null) ? page.getElementById(id) != null
				: this.replies.get(link.path()).text().contains(" id=\"" + id + "\"");
	}

	/**
	 * An address as linked: a path of this site, or a whole address elsewhere.
	 *
	 * @param path path, or address with its scheme
	 * @param fragment empty or starting with #
	 */
	public record Link(String path, String fragment) {

		public boolean isInternal() {
			return this.path.startsWith("/") && !this.path.startsWith("//");
		}

		@Override
		public String toString() {
			return this.path + this.fragment;
		}

	}

}
