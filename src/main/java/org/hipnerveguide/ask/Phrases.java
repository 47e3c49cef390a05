package org.hipnerveguide.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell of a warning sign. What a question denies is never trusted: "no
 * feeling" is a sign, and a card too many does no harm.
 */
final class Phrases {

	/** Shorter words are too alike to forgive a slip. */
	private static final int SHORTEST_FORGIVEN = 4;

	private final Spellings spellings;

	private final Set<String> skipped;

	private final Set<String> known = new HashSet<>();

	private final List<Phrase> phrases;

	/**
	 * Creates the phrases.
	 * @param spellings other ways to write a word
	 * @param skipped the words that may stand between the words of a phrase
	 * @param known words that are what they look like, and no slip of the finger
	 * @param phrases what tells of a sign
	 */
	Phrases(Spellings spellings, Set<String> skipped, Set<String> known, List<Phrase> phrases) {
		this.spellings = spellings;
		this.skipped = skipped;
		this.phrases = phrases;
		this.known.addAll(known);
		phrases.stream().flatMap((phrase) -> phrase.parts().stream()).flatMap(List::stream).forEach(this.known::addAll);
	}

	/**
	 * The codes of the rules whose signs a question tells of, in the order of the
	 * phrases.
	 */
	List<String> rulesIn(String question) {
		List<String> words = this.spellings.words(question);
		Map<List<String>, Boolean> found = new HashMap<>();
		return this.phrases.stream()
			.filter((phrase) -> phrase.parts()
				.stream()
				.allMatch((part) -> part.stream()
					.anyMatch((wanted) -> found.computeIfAbsent(wanted, (unused) -> occurs(wanted, words)))))
			.map(Phrase::rule)
			.distinct()
			.toList();
	}

	private boolean occurs(List<String> wanted, List<String> words) {
		for (int start = 0; start < words.size(); start++) {
			if (occursAt(start, wanted, words)) {
				return true;
			}
		}
		return false;
	}

	private boolean occursAt(int start, List<String> wanted, List<String> words) {
		int next = start;
		for (int i = 0; i < wanted.size(); i++) {
			while (i > 0 && next < words.size() && !means(wanted.get(i), words.get(next))
					&& this.skipped.contains(words.get(next))) {
				next++;
			}
			if (next == words.size() || !means(wanted.get(i), words.get(next))) {
				return false;
			}
			next++;
		}
		return true;
	}

	private boolean means(String wanted, String word) {
		return wanted.equals(word) || (wanted.length() >= SHORTEST_FORGIVEN && word.length() >= SHORTEST_FORGIVEN - 1
				&& !this.known.contains(word) && Slips.isOneAway(wanted, word));
	}

	/**
	 * Tells of the rule's sign if one of the word sequences of every part occurs.
	 *
	 * @param rule the code of the rule
	 * @param parts the alternatives of each part
	 */
	record Phrase(String rule, List<List<List<String>>> parts) {
	}

}
