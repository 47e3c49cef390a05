package org.hipnerveguide.ask;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
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

/**
 * The words that the guide uses.
 */
final class Vocabulary {

	/** Shorter words are too alike to guess. */
	private static final int SHORTEST_GUESSED = 5;

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
	 * was typed: one slip away, or two in a long word, and never another first letter.
	 */
	Word corrected(Word word) throws IOException {
		int length = word.text().length();
		Terms known = MultiTerms.getTerms(this.reader, PassageDocument.WORD);
		if (length < SHORTEST_GUESSED || known == null || holds(word.stem())
				|| this.language.vocabulary().contains(word.text()) || this.elsewhere.contains(word.text())) {
			return word;
		}
		FuzzyTermsEnum near = new FuzzyTermsEnum(known, new Term(PassageDocument.WORD, word.text()),
				(length < LONG) ? 1 : 2, 1, true);
		BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
		String best = null;
		double bestScore = 0;
		for (BytesRef next = near.next(); next != null; next = near.next()) {
			// among equally near ones the more usual
			double score = likeness.getBoost() + near.docFreq() / (1000.0 + this.reader.numDocs());
			if (score > bestScore) {
				best = next.utf8ToString();
				bestScore = score;
			}
		}
		return (best != null) ? this.language.word(best) : word;
	}

}
