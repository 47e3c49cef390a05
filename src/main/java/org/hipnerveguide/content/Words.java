package org.hipnerveguide.content;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * The words that differ from country to country, written
 * <code>{{emergency-number}}</code> in the content files, or
 * <code>{{Emergency-number}}</code> where a sentence begins with one.
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
		String key = match.group(1);
		String word = this.words.get(StringUtils.uncapitalize(key));
		if (word != null) {
			return this.words.containsKey(key) ? word : StringUtils.capitalize(word);
		}
		int line = source.firstLine()
				+ (int) source.text().substring(0, match.start()).chars().filter((c) -> c == '\n').count();
		this.problems.add(source.path(), line, "unknown word {{" + key + "}}",
				"use one of " + String.join(", ", this.words.keySet()));
		return key;
	}

}
