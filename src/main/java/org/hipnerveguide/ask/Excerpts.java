package org.hipnerveguide.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hipnerveguide.ask.PassageIndex.Unit;

/**
 * Chooses the sentences that answer one question.
 */
final class Excerpts {

	/** About four lines on a phone. */
	private static final int LENGTH = 280;

	private final Language language;

	private final Map<String, Double> rarities = new HashMap<>();

	Excerpts(Language language, Collection<Unit> units) {
		this.language = language;
		units.forEach((unit) -> this.rarities.put(unit.term(), unit.rarity()));
	}

	/**
	 * The sentence that holds most of the question, and those around it that there is
	 * room for.
	 */
	Answer answer(Passage passage) {
		return around(passage, best(passage));
	}

	/**
	 * A sentence, and those around it that there is room for.
	 */
	static Answer around(Passage passage, int best) {
		List<String> sentences = passage.sentences();
		int start = best;
		int end = best + 1;
		int length = sentences.get(best).length();
		while (end < sentences.size() && length + sentences.get(end).length() < LENGTH) {
			length += sentences.get(end++).length() + 1;
		}
		while (start > 0 && length + sentences.get(start - 1).length() < LENGTH) {
			length += sentences.get(--start).length() + 1;
		}
		return new Answer(passage, sentences.subList(start, end), best - start);
	}

	/**
	 * What the heading already says need not be said by the sentence.
	 */
	private int best(Passage passage) {
		Set<String> said = this.language.allTerms(passage.heading());
		int best = 0;
		double most = -1;
		for (int i = 0; i < passage.sentences().size(); i++) {
			double held = this.language.allTerms(passage.sentences().get(i))
				.stream()
				.mapToDouble((term) -> this.rarities.getOrDefault(term, 0.0) * (said.contains(term) ? 0.3 : 1))
				.sum();
			if (held > most) {
				best = i;
				most = held;
			}
		}
		return best;
	}

}
