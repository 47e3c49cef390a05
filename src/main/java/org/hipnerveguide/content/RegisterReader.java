package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hipnerveguide.content.Names.Kind;

/**
 * Reads the registers: sources and facts, urgency levels and warning signs, glossary,
 * categories and tags, redirects.
 */
final class RegisterReader {

	private static final Set<String> LEVELS = new TreeSet<>(
			Set.of("self-care", "routine", "soon", "same-day", "emergency"));

	private final Names names;

	private final Problems problems;

	RegisterReader(Names names, Problems problems) {
		this.names = names;
		this.problems = problems;
	}

	List<Content.Source> sources(Entry file) {
		List<Content.Source> sources = new ArrayList<>();
		for (Entry entry : file.entries("sources")) {
			String code = entry.text("code");
			if (!code.matches("[RK]\\d{2,3}")) {
				entry.problem("code", "\"" + code + "\" is not a source code",
						"write R or K and a number, such as R02");
			}
			this.names.define(Kind.SOURCE, code, entry);
			entry.optionalText("url")
				.filter((url) -> !url.matches("https?://\\S+"))
				.ifPresent((url) -> entry.problem("url", "\"" + url + "\" is not a web address",
						"start it with https://"));
			sources.add(
					new Content.Source(code, entry.text("title"), entry.text("publisher"), entry.optionalNumber("year"),
							entry.optionalText("url"), entry.optionalText("note"), entry.yesOrNo("read")));
			entry.nothingElse();
		}
		return sources;
	}

	List<Content.Fact> facts(Entry file) {
		List<Content.Fact> facts = new ArrayList<>();
		for (Entry entry : file.entries("facts")) {
			String code = entry.text("code");
			if (!code.matches("E\\d{3}")) {
				entry.problem("code", "\"" + code + "\" is not an evidence code",
						"write E and three digits, such as E051");
			}
			this.names.define(Kind.FACT, code, entry);
			List<String> sources = entry.someTexts("sources");
			this.names.use(Kind.SOURCE, sources, entry, "sources");
			facts.add(new Content.Fact(code, entry.text("fact"), sources));
			entry.nothingElse();
		}
		return facts;
	}

	List<Content.Level> levels(List<Entry> entries) {
		List<Content.Level> levels = new ArrayList<>();
		for (Entry entry : entries) {
			String code = entry.code("code");
			if (!LEVELS.contains(code)) {
				entry.problem("code", "unknown level \"" + code + "\"", "use " + String.join(", ", LEVELS));
			}
			this.names.define(Kind.LEVEL, code, entry);
			levels.add(new Content.Level(code, entry.text("name"), entry.text("action"), entry.text("card"),
					entry.text("time-frame"), entry.text("what-to-do"), entry.optionalText("banner"), entry.text("by"),
					entry.text("safety-net"), days(entry)));
			entry.nothingElse();
		}
		return levels;
	}

	private static int days(Entry entry) {
		entry.text("check-after-days");
		int days = entry.optionalNumber("check-after-days").orElse(0);
		if (days < 0 || days > 60) {
			entry.problem("check-after-days", days + " days", "write a number of days from 0 to 60");
		}
		return days;
	}

	List<Content.Term> terms(List<Entry> entries) {
		List<Content.Term> terms = new ArrayList<>();
		for (Entry entry : entries) {
			String code = entry.code("code");
			this.names.define(Kind.TERM, code, entry);
			terms.add(new Content.Term(code, entry.text("term"), entry.texts("also"), entry.text("text"),
					evidence(entry)));
			entry.nothingElse();
		}
		return terms;
	}

	List<Content.Topic> topics(Entry file, String key, Kind kind) {
		List<Content.Topic> topics = new ArrayList<>();
		for (Entry entry : file.entries(key)) {
			String code = entry.code("code");
			this.names.define(kind, code, entry);
			topics.add(new Content.Topic(code, entry.text("name"), entry.text("text")));
			entry.nothingElse();
		}
		return topics;
	}

	List<Content.Redirect> redirects(List<Entry> entries, Addresses addresses) {
		List<Content.Redirect> redirects = new ArrayList<>();
		for (Entry entry : entries) {
			String from = entry.text("from");
			String to = entry.text("to");
			this.names.define(Kind.REDIRECT, from, entry);
			if (!from.matches("/[A-Za-z0-9/_.-]+")) {
				entry.problem("from", "\"" + from + "\" is not an address of this site", "start it with /");
			}
			if (addresses.hasForReaders(from)) {
				entry.problem("from", "the address " + from + " is still published", "remove the redirect or the page");
			}
			addresses.link(entry.file(), entry.line("to"), from, to);
			redirects.add(new Content.Redirect(from, to));
			entry.nothingElse();
		}
		return redirects;
	}

	/**
	 * Every level of the five must be there, in the order of urgency.
	 */
	void requireAllLevels(List<Content.Level> levels, String file) {
		List<String> order = List.of("self-care", "routine", "soon", "same-day", "emergency");
		if (!levels.stream().map(Content.Level::code).toList().equals(order)) {
			this.problems.add(file, 1, "the levels are not complete or not in order",
					"list " + String.join(", ", order));
		}
		levels.stream()
			.filter((level) -> level.banner().isPresent() != level.code().equals("emergency"))
			.forEach((level) -> this.problems.add(file, 1,
					"the level \"" + level.code() + "\" has " + (level.banner().isPresent() ? "a" : "no") + " banner",
					"write a banner for emergency and for no other level"));
	}

	private List<String> evidence(Entry entry) {
		List<String> evidence = entry.someTexts("evidence");
		this.names.use(Kind.FACT, evidence, entry, "evidence");
		return evidence;
	}

}
