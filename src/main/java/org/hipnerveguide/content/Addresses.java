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
 * leads nowhere is a problem where it stands.
 */
final class Addresses {

	private record Link(String file, int line, String from, String destination) {
	}

	private final Map<String, Set<String>> anchors = new TreeMap<>();

	private final Set<String> drafts = new TreeSet<>();

	private final List<Link> links = new ArrayList<>();

	private final Problems problems;

	Addresses(Problems problems) {
		this.problems = problems;
		List.of("/symptoms-guide", "/warning-signs", "/glossary", "/about/evidence", "/sitemap.xml", "/feed.xml")
			.forEach((address) -> publish(address, List.of()));
	}

	void publish(String address, Collection<String> itsAnchors) {
		this.anchors.computeIfAbsent(address, (unused) -> new TreeSet<>()).addAll(itsAnchors);
	}

	/**
	 * An address that only the preview serves.
	 */
	void draft(String address) {
		this.drafts.add(address);
	}

	boolean has(String address) {
		return this.anchors.containsKey(address);
	}

	void link(String file, int line, String from, String destination) {
		this.links.add(new Link(file, line, from, destination));
	}

	/**
	 * Checks every link once everything is read.
	 */
	void check() {
		this.links.forEach(this::check);
	}

	private void check(Link link) {
		String destination = link.destination();
		if (destination.startsWith("https://")) {
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
		if (this.drafts.contains(page) && !has(page)) {
			problem(link, "the link \"" + destination + "\" leads to a draft", "publish that article first");
		}
		else if (!has(page)) {
			problem(link, "the link \"" + destination + "\" leads nowhere",
					"link to an address of the guide, or remove the link");
		}
		else if (hash >= 0 && !this.anchors.get(page).contains(destination.substring(hash + 1))) {
			problem(link, "the link \"" + destination + "\" leads to no anchor of that page",
					"use one of " + String.join(", ", this.anchors.get(page)));
		}
	}

	private void problem(Link link, String what, String remedy) {
		this.problems.add(link.file(), link.line(), what, remedy);
	}

}
