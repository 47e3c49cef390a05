package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.hipnerveguide.content.Entry.Line;
import org.hipnerveguide.content.Names.Kind;

/**
 * Reads how readers say what the guide says: synonyms, the ways to ask for a passage, and
 * the phrases that tell of a warning sign.
 */
final class AskReader {

	private static final String LIST = "@";

	private static final List<String> SECTIONS = List.of("causes", "symptoms", "when-to-see-a-doctor", "remedies",
			"prevention", "faq", "takeaways", "glossary", "who-can-help");

	private final Names names;

	private final Addresses addresses;

	private final List<Content.Rule> rules;

	/** Where each question is asked. */
	private final Map<String, String> questions = new TreeMap<>();

	AskReader(Names names, Addresses addresses, List<Content.Rule> rules) {
		this.names = names;
		this.addresses = addresses;
		this.rules = rules;
	}

	Content.Ask read(Optional<Entry> synonyms, List<Entry> asked, List<Entry> elsewhere, Optional<Entry> emergencies) {
		return new Content.Ask(synonyms.map((file) -> words(file, "little-words")).orElse(List.of()),
				synonyms.map((file) -> words(file, "subjects")).orElse(List.of()),
				synonyms.filter((file) -> file.has("body-parts"))
					.map((file) -> words(file, "body-parts"))
					.orElse(List.of()),
				synonyms.map((file) -> words(file, "elsewhere")).orElse(List.of()), askedElsewhere(elsewhere),
				synonyms.map(AskReader::sections).orElse(List.of()), synonyms.map(this::groups).orElse(List.of()),
				asked(asked), emergencies.map(this::spellings).orElse(List.of()),
				emergencies.map((file) -> words(file, "skip")).orElse(List.of()),
				emergencies.map((file) -> words(file, "not-a-typo")).orElse(List.of()),
				emergencies.map(this::lists).orElse(List.of()), emergencies.map(this::phrases).orElse(List.of()));
	}

	private static List<Content.WordList> sections(Entry file) {
		List<Content.WordList> sections = new ArrayList<>();
		file.part("sections").ifPresent((part) -> {
			for (String section : part.keys()) {
				if (!SECTIONS.contains(section)) {
					part.problem(section, "unknown section \"" + section + "\"", "use " + String.join(", ", SECTIONS));
				}
				sections.add(new Content.WordList(section, words(part, section)));
			}
		});
		return sections;
	}

	private List<List<String>> groups(Entry file) {
		Map<String, Integer> seen = new TreeMap<>();
		List<Line> groups = file.lines("groups");
		for (Line group : groups) {
			for (String words : group.texts()) {
				refuseCapitals(file, group.number(), words);
				Integer before = seen.putIfAbsent(words, group.number());
				if (before != null) {
					file.problem(group.number(), "\"" + words + "\" stands in two groups, first at line " + before,
							"keep it in one of them, or join the groups");
				}
			}
			if (group.texts().size() == 1) {
				file.problem(group.number(), "\"" + group.texts().get(0) + "\" is alone in its group",
						"add what means the same, or remove the group");
			}
		}
		file.nothingElse();
		return groups.stream().map(Line::texts).toList();
	}

	private List<Content.WordList> asked(List<Entry> passages) {
		List<Content.WordList> asked = new ArrayList<>();
		Map<String, String> seen = new TreeMap<>();
		for (Entry passage : passages) {
			String address = passage.text("at");
			this.addresses.link(passage.file(), passage.line("at"), "/", address);
			String earlier = seen.putIfAbsent(address, passage.file() + ":" + passage.line());
			if (earlier != null) {
				passage.problem("at", "the address \"" + address + "\" stands twice, first at " + earlier,
						"write all its questions in one list");
			}
			if (!address.contains("#")) {
				passage.problem("at", "the address \"" + address + "\" has no anchor",
						"name one passage of the page, as /symptoms-guide/…#anchor");
			}
			asked.add(new Content.WordList(address, questions(passage)));
			passage.nothingElse();
		}
		return asked;
	}

	/**
	 * What is asked about the subjects that the guide leaves out.
	 */
	private List<Content.WordList> askedElsewhere(List<Entry> subjects) {
		List<Content.WordList> asked = new ArrayList<>();
		for (Entry subject : subjects) {
			asked.add(new Content.WordList(subject.text("about"), questions(subject)));
			subject.nothingElse();
		}
		return asked;
	}

	private List<String> questions(Entry entry) {
		List<String> questions = words(entry, "asked");
		for (String question : questions) {
			String before = this.questions.putIfAbsent(question, entry.file() + ":" + entry.line());
			if (before != null) {
				entry.problem("asked", "\"" + question + "\" is asked twice, first at " + before,
						"keep it at the passage that answers it best");
			}
		}
		return questions;
	}

	private List<Content.Spelling> spellings(Entry file) {
		List<Content.Spelling> spellings = new ArrayList<>();
		file.part("same").ifPresent((same) -> {
			Map<String, Integer> seen = new TreeMap<>();
			for (String meaning : same.keys()) {
				for (String words : words(same, meaning)) {
					if (seen.putIfAbsent(words, same.line(meaning)) != null) {
						same.problem(meaning, "\"" + words + "\" counts as two words", "keep it once");
					}
					spellings.add(new Content.Spelling(words, meaning));
				}
			}
		});
		return spellings;
	}

	private List<Content.WordList> lists(Entry file) {
		List<Content.WordList> lists = new ArrayList<>();
		file.part("lists").ifPresent((part) -> {
			for (String code : part.keys()) {
				List<String> words = words(part, code);
				words.stream()
					.filter((word) -> word.startsWith(LIST))
					.forEach((word) -> part.problem(code, "the list \"" + code + "\" names another list, " + word,
							"name both lists where they are used"));
				this.names.define(Kind.LIST, code, file.file(), part.line(code));
				lists.add(new Content.WordList(code, words));
			}
		});
		return lists;
	}

	private List<Content.Phrase> phrases(Entry file) {
		List<Content.Phrase> phrases = new ArrayList<>();
		for (Entry entry : file.entries("phrases")) {
			String rule = entry.code("code");
			this.names.use(Kind.RULE, List.of(rule), entry, "code");
			this.rules.stream()
				.filter((known) -> known.code().equals(rule) && !known.urgency().equals("emergency"))
				.forEach((known) -> entry.problem("code", "the rule \"" + rule + "\" is no emergency",
						"name a rule of the level emergency"));
			List<Line> parts = entry.lines("all");
			for (Line part : parts) {
				for (String words : part.texts()) {
					if (words.startsWith(LIST)) {
						this.names.use(Kind.LIST, words.substring(1), entry.file(), part.number());
					}
					else {
						refuseCapitals(entry, part.number(), words);
					}
				}
			}
			if (parts.isEmpty() && entry.has("all")) {
				entry.problem("all", "a phrase without words", "write the groups that must all occur");
			}
			entry.nothingElse();
			phrases.add(new Content.Phrase(rule, parts.stream().map(Line::texts).toList()));
		}
		file.nothingElse();
		return phrases;
	}

	private static List<String> words(Entry entry, String key) {
		List<String> words = entry.someTexts(key);
		words.forEach((word) -> refuseCapitals(entry, entry.line(key), word));
		return words;
	}

	/**
	 * Questions are compared in lower case: a capital letter would never be met.
	 */
	private static void refuseCapitals(Entry entry, int line, String words) {
		if (!words.equals(words.toLowerCase(Locale.ROOT))) {
			entry.problem(line, "\"" + words + "\" holds a capital letter", "write it in lower case");
		}
	}

}
