package org.hipnerveguide.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much there is to read and how hard it is.
 *
 * @param words the number of words
 * @param sentences the number of sentences
 * @param syllables the number of syllables, estimated from the spelling
 */
record Prose(int words, int sentences, int syllables) {

	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’]*|\\d[\\d,.%]*");

	private static final Pattern SENTENCE_END = Pattern.compile("[.?!:](?=\\s|$)");

	private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

	private static final Pattern SILENT = Pattern.compile("^y|(?:[^laeiouy]es|[^dt]ed|[^l]e)$");

	private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

	/**
	 * Measures a text whose every line is a paragraph, a list item or a heading.
	 */
	static Prose of(String text) {
		int words = 0;
		int sentences = 0;
		int syllables = 0;
		for (String line : text.split("\n")) {
			int before = words;
			for (Matcher word = WORD.matcher(line); word.find();) {
				words++;
				syllables += syllables(word.group());
			}
			if (words > before) {
				int ends = (int) SENTENCE_END.matcher(line.strip()).results().count();
				sentences += Math.max(1, ends);
			}
		}
		return new Prose(words, sentences, syllables);
	}

	Prose plus(Prose other) {
		return new Prose(this.words + other.words, this.sentences + other.sentences, this.syllables + other.syllables);
	}

	/**
	 * The Flesch-Kincaid grade: the years of (US) school that the text asks for.
	 */
	double grade() {
		if (this.words == 0) {
			return 0;
		}
		double grade = 0.39 * this.words / this.sentences + 11.8 * this.syllables / this.words - 15.59;
		return Math.round(grade * 10) / 10.0;
	}

	private static int syllables(String word) {
		String letters = NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
		if (letters.length() <= 3) {
			return 1;
		}
		String spoken = SILENT.matcher(letters).replaceAll("");
		return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
	}

}
