package org.hipnerveguide.content;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that differ from country to country, written
 * <code>{{emergency-number}}</code> in the content files.
 */
final class Words {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");

	private final Map<String, String> words;

	private final Problems problems;

	Words(Map<String, String> words, Problems problems) {
		this.words = new TreeMap<>(words);
		this.problems = problems;
	}

	/**
	 * Puts the region's words into a text. An unknown one is a problem, never an empty
	 * gap.
	 */
	String fill(SourceFile source) {
		return PLACEHOLDER.matcher(source.text())
			.replaceAll((match) -> java.util.regex.Matcher.quoteReplacement(word(source, match)));
	}

	private String word(SourceFile source, MatchResult match) {
		String word = this.words.get(match.group(1));
		if (word != null) {
			return word;
		}
		int line = source.firstLine()
				+ (int) source.text().substring(0, match.start()).chars().filter((c) -> c == '\n').count();
		this.problems.add(source.path(), line, "unknown word {{" + match.group(1) + "}}",
				"use one of " + String.join(", ", this.words.keySet()));
		return match.group(1);
	}

}
