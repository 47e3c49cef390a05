package org.hipnerveguide.ask;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Terms that are already found and counted, as the index takes them.
 */
final class CountedTerms extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

	private final Iterator<Map.Entry<String, Integer>> terms;

	CountedTerms(Map<String, Integer> counts) {
		this.terms = counts.entrySet().iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!this.terms.hasNext()) {
			return false;
		}
		clearAttributes();
		Map.Entry<String, Integer> next = this.terms.next();
		this.term.append(next.getKey());
		this.frequency.setTermFrequency(next.getValue());
		return true;
	}

}
