package org.hipnerveguide.ask;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words in their order, for finding those that stand together.
 */
final class Stems extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final Iterator<String> stems;

	Stems(List<String> stems) {
		this.stems = stems.iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!this.stems.hasNext()) {
			return false;
		}
		clearAttributes();
		this.term.append(this.stems.next());
		return true;
	}

}
