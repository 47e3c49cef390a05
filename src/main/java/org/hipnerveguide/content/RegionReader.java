package org.hipnerveguide.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hipnerveguide.content.Names.Kind;

/**
 * Reads the regions: numbers to call and words for care.
 */
final class RegionReader {

	/** What a text may call upon as {{key}}, beside the optional "urgent-number". */
	private static final List<String> WORDS = List.of("emergency-number", "urgent-line", "emergency-department",
			"doctor", "physiotherapist", "physiotherapy", "paracetamol", "pharmacist");

	private static final Set<String> PAPERS = Set.of("a4", "letter");

	private final Names names;

	private final String chosen;

	private final Map<String, String> words = new TreeMap<>();

	RegionReader(Names names, String chosen) {
		this.names = names;
		this.chosen = chosen;
	}

	Content.Region region(SourceFile file, Entry entry) {
		String code = entry.code("code");
		if (!code.equals(file.name())) {
			entry.problem("code", "the code \"" + code + "\" differs from the file's name", "give both the same name");
		}
		this.names.define(Kind.REGION, code, entry);
		Map<String, String> itsWords = new TreeMap<>();
		WORDS.forEach((word) -> itsWords.put(word, entry.text(word)));
		boolean isChosen = code.equals(this.chosen);
		if (isChosen) {
			this.words.putAll(itsWords);
		}
		for (String number : List.of("emergency-number", "urgent-number")) {
			entry.optionalText(number)
				.filter((text) -> !text.matches("[0-9 ]{3,}"))
				.ifPresent((text) -> entry.problem(number, "\"" + text + "\" is not a telephone number",
						"write digits and spaces only"));
		}
		Content.Region region = new Content.Region(code, entry.text("name"), entry.text("emergency-number"),
				entry.text("urgent-line"), entry.optionalText("urgent-number"), entry.text("elsewhere"), paper(entry),
				isChosen);
		entry.nothingElse();
		return region;
	}

	private static String paper(Entry entry) {
		String paper = entry.optionalText("paper").orElse("a4");
		if (!PAPERS.contains(paper)) {
			entry.problem("paper", "\"" + paper + "\" is not a size of paper", "write a4 or letter");
		}
		return paper;
	}

	/**
	 * The chosen region's words, by key. Where no file describes that region, each word
	 * stands for itself, so that one mistake is told once.
	 */
	Map<String, String> wordsOfChosen() {
		WORDS.forEach((word) -> this.words.putIfAbsent(word, word));
		return this.words;
	}

}
