package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every address of the site with its anchors, and every link in the content. A link that
 * leads nowhere is a problem where it stands. Files are read side by side.
 */
final class Addresses {

	record Link(String file, int line, String from, String destination) {

		boolean isExternal() {
			return this.destination.startsWith("https://");
		}

	}

	private final Map<String, Set<String>> anchors = new TreeMap<>();

	private final Map<String, Set<String>> drafts = new TreeMap<>();

	private final List<Link> links = new ArrayList<>();

	private final Problems problems;

	Addresses(Problems problems) {
		this.problems = problems;
		List.of("/symptoms-guide", "/warning-signs", "/glossary", "/about/evidence", "/symptom-checker",
				"/symptom-checker/rules", "/symptom-checker/paper", "/sitemap.xml", "/feed.xml")
			.forEach((address) -> publish(address, List.of()));
	}

	synchronized void publish(String address, Collection<String> itsAnchors) {
		this.anchors.computeIfAbsent(address, (unused) -> new TreeSet<>()).addAll(itsAnchors);
	}

	/**
	 * An address that only the preview serves. Drafts may link to it, readers' pages not.
	 */
	synchronized void draft(String address, Collection<String> itsAnchors) {
		this.drafts.put(address, new TreeSet<>(itsAnchors));
	}

	synchronized boolean has(String address) {
		return this.anchors.containsKey(address);
	}

	/**
	 * Whether readers, and not only the preview, reach something there.
	 */
	synchronized boolean hasForReaders(String address) {
		return has(address) && !this.drafts.containsKey(address);
	}

	synchronized void link(String file, int line, String from, String destination) {
		this.links.add(new Link(file, line, from, destination));
	}

	/**
	 * Every link in the content.
	 */
	List<Link> links() {
		return this.links;
	}

	/**
	 * Checks every link once everything is read.
	 */
	void check() {
		this.links.forEach(this::check);
	}

	private void check(Link link) {
		String destination = link.destination();
		if (link.isExternal()) {
			return;
		}
		if (!destination.startsWith("#") && (!destination.startsWith("/") || destination.startsWith("//"))) {
			problem(link, "the link \"" + destination + "\" is neither inside the guide nor https",
					"write it as /symptoms-guide/…, #anchor or https://…");
			return;
		}
		int hash = destination.indexOf('#');
		String address = (hash < 0) ? destination : destination.substring(0, hash);
		String page = address.isEmpty() ? link.from() : address;
		boolean draft = this.drafts.containsKey(page) && !has(page);
		Set<String> itsAnchors = draft ? this.drafts.get(page) : this.anchors.getOrDefault(page, Set.of());
		if (draft && !this.drafts.containsKey(link.from())) {
			problem(link, "the link \"" + destination + "\" leads to a draft", "publish that article first");
		}
		else if (!draft && !has(page)) {
			problem(link, "the link \"" + destination + "\" leads nowhere",
					"link to an address of the guide, or remove the link");
		}
		else if (hash >= 0 && !itsAnchors.contains(destination.substring(hash + 1))) {
			problem(link, "the link \"" + destination + "\" leads to no anchor of that page",
					itsAnchors.isEmpty() ? "link to the page itself" : "use one of " + String.join(", ", itsAnchors));
		}
	}

	private void problem(Link link, String what, String remedy) {
		this.problems.add(link.file(), link.line(), what, remedy);
	}

}
