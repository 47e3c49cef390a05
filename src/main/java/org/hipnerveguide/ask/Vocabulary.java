package org.hipnerveguide.ask;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.hipnerveguide.ask.Language.Word;
import org.hipnerveguide.ask.PassageIndex.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The words that the guide uses.
 */
final class Vocabulary {

	/** Shorter words are too alike to guess. */
	private static final int SHORTEST_GUESSED = 4;

	/** Few slips are in the first letter. */
	private static final double BEGINS_ALIKE = 0.2;

	/** From here on two slips are forgiven. */
	private static final int LONG = 8;

	private final IndexReader reader;

	private final Language language;

	private final Set<String> elsewhere;

	Vocabulary(IndexReader reader, Language language, Set<String> elsewhere) {
		this.reader = reader;
		this.language = language;
		this.elsewhere = elsewhere;
	}

	boolean holds(String term) throws IOException {
		return this.reader.docFreq(PassageDocument.term(term)) > 0;
	}

	/**
	 * How much a term tells: more the fewer passages hold it.
	 */
	double rarity(String term) throws IOException {
		int passages = this.reader.numDocs();
		int holding = this.reader.docFreq(PassageDocument.term(term));
		return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
	}

	/**
	 * The terms of a question that a passage holds.
	 */
	Set<String> heldBy(int document, List<Unit> units) throws IOException {
		Set<String> held = new HashSet<>();
		for (Unit unit : units) {
			for (LeafReaderContext leaf : this.reader.leaves()) {
				PostingsEnum postings = leaf.reader().postings(PassageDocument.term(unit.term()), PostingsEnum.NONE);
				int place = document - leaf.docBase;
				if (postings != null && postings.advance(place) == place) {
					held.add(unit.term());
				}
			}
		}
		return held;
	}

	/**
	 * The word that was probably meant, where the guide and its synonyms do not know what
	 * was typed: one slip away, or two in a long word; none if it was a little word.
	 */
	Optional<Word> corrected(Word word) throws IOException {
		if (word.text().length() < SHORTEST_GUESSED || isKnown(word)) {
			return Optional.of(word);
		}
		String best = nearest(word.text());
		if (best != null && best.charAt(0) == word.text().charAt(0)) {
			return Optional.of(this.language.word(best));
		}
		if (this.language.isNearlyLittle(word.text())) {
			return Optional.empty();
		}
		return Optional.of((best != null) ? this.language.word(best) : word);
	}

	private boolean isKnown(Word word) throws IOException {
		return holds(word.stem()) || this.language.vocabulary().contains(word.text())
				|| this.elsewhere.contains(word.text());
	}

	private @Nullable String nearest(String text) throws IOException {
		Terms known = MultiTerms.getTerms(this.reader, PassageDocument.WORD);
		if (known == null) {
			return null;
		}
		FuzzyTermsEnum near = new FuzzyTermsEnum(known, new Term(PassageDocument.WORD, text),
				(text.length() < LONG) ? 1 : 2, 0, true);
		BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
		String best = null;
		double bestScore = 0;
		for (BytesRef next = near.next(); next != null; next = near.next()) {
			String candidate = next.utf8ToString();
			// among equally near ones that which begins alike, then the more usual
			double score = likeness.getBoost() + near.docFreq() / (1000.0 + this.reader.numDocs())
					+ ((candidate.charAt(0) == text.charAt(0)) ? BEGINS_ALIKE : 0);
			if (score > bestScore) {
				best = candidate;
				bestScore = score;
			}
		}
		return best;
	}

}
