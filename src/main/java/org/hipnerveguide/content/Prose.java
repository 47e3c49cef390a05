package org.hipnerveguide.content;

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

	/**
	 * Groups of vowels, but for those that are not spoken. Written out: as regular
	 * expressions, these few lines took a quarter of the time in which all content is
	 * read.
	 */
	private static int syllables(String word) {
		String letters = word.chars()
			.map(Character::toLowerCase)
			.filter((letter) -> letter >= 'a' && letter <= 'z')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		if (letters.length() <= 3) {
			return 1;
		}
		int syllables = 0;
		int end = letters.length() - silent(letters);
		for (int i = letters.startsWith("y") ? 1 : 0, start = i; i < end; i++) {
			if (isVowel(letters.charAt(i)) && (i == start || !isVowel(letters.charAt(i - 1)))) {
				syllables++;
			}
		}
		return Math.max(1, syllables);
	}

	/**
	 * How many letters at the end add no syllable, the one before the silent e included.
	 */
	private static int silent(String letters) {
		int length = letters.length();
		char third = letters.charAt(length - 3);
		if (letters.endsWith("es") && third != 'l' && !isVowel(third)) {
			return 3;
		}
		if (letters.endsWith("ed") && third != 'd' && third != 't') {
			return 3;
		}
		return (letters.endsWith("e") && letters.charAt(length - 2) != 'l') ? 2 : 0;
	}

	private static boolean isVowel(char letter) {
		return "aeiouy".indexOf(letter) >= 0;
	}

}
