package org.hipnerveguide.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What words have in common: their stem, and the group of words that mean the same.
 */
final class Language {

	/** Begins the name of a group; no stem begins so. */
	private static final String GROUP = "=";

	private final Spellings spellings;

	private final Set<String> littleWords;

	private final Map<List<String>, String> groups = new HashMap<>();

	private final Set<String> vocabulary = new HashSet<>();

	private final int longest;

	/**
	 * Creates the language.
	 * @param spellings other ways to write a word
	 * @param littleWords words that say nothing of a subject
	 * @param synonyms the number of its group, by word or phrase
	 * @param names names of several words, each a group by itself
	 */
	Language(Spellings spellings, Set<String> littleWords, Map<String, Integer> synonyms, Set<String> names) {
		this.spellings = spellings;
		this.littleWords = littleWords;
		names.forEach((name) -> group(name, GROUP + name));
		synonyms.forEach((words, group) -> group(words, GROUP + group));
		this.longest = this.groups.keySet().stream().mapToInt(List::size).max().orElse(0);
	}

	private void group(String words, String group) {
		List<Word> phrase = words(words);
		phrase.forEach((word) -> this.vocabulary.add(word.text()));
		if (!phrase.isEmpty()) {
			this.groups.put(stems(phrase), group);
		}
	}

	/**
	 * The words of a text that say something.
	 */
	List<Word> words(String text) {
		EnglishStemmer stemmer = new EnglishStemmer();
		List<Word> words = new ArrayList<>();
		for (String word : this.spellings.words(text)) {
			if (!this.littleWords.contains(word)) {
				words.add(word(word, stemmer));
			}
		}
		return words;
	}

	Word word(String text) {
		return word(text, new EnglishStemmer());
	}

	private static Word word(String text, EnglishStemmer stemmer) {
		stemmer.setCurrent(text);
		stemmer.stem();
		return new Word(text, stemmer.getCurrent());
	}

	/**
	 * Every group that one of its words or phrases stands for, with its place.
	 */
	List<Mention> mentions(List<Word> words) {
		List<String> stems = stems(words);
		List<Mention> mentions = new ArrayList<>();
		for (int start = 0; start < stems.size(); start++) {
			for (int length = Math.min(this.longest, stems.size() - start); length > 0; length--) {
				String group = this.groups.get(stems.subList(start, start + length));
				if (group != null) {
					mentions.add(new Mention(group, start, length));
				}
			}
		}
		return mentions;
	}

	/**
	 * What a word or phrase is searched for as: its group, or else the stem of each word.
	 */
	Set<String> terms(String text) {
		List<Word> words = words(text);
		String group = this.groups.get(stems(words));
		return (group != null) ? Set.of(group) : Set.copyOf(stems(words));
	}

	/**
	 * Everything that a text is found by: the stem of each word, and each group that is
	 * spoken of.
	 */
	Set<String> allTerms(String text) {
		List<Word> words = words(text);
		Set<String> terms = new HashSet<>(stems(words));
		mentions(words).forEach((mention) -> terms.add(mention.group()));
		return terms;
	}

	/**
	 * Whether a word is probably meant to be one that says nothing of a subject.
	 */
	boolean isNearlyLittle(String text) {
		return this.littleWords.stream().anyMatch((little) -> little.length() > 2 && Slips.isOneAway(little, text));
	}

	/**
	 * The words that synonyms are made of.
	 */
	Set<String> vocabulary() {
		return this.vocabulary;
	}

	private static List<String> stems(List<Word> words) {
		return words.stream().map(Word::stem).toList();
	}

	/**
	 * A word.
	 *
	 * @param text as it is written
	 * @param stem without its ending
	 */
	record Word(String text, String stem) {
	}

	/**
	 * A place that speaks of a group.
	 *
	 * @param group the name of the group
	 * @param start the first word
	 * @param length the number of words
	 */
	record Mention(String group, int start, int length) {
	}

}
