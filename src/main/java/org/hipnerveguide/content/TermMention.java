package org.hipnerveguide.content;

import org.commonmark.node.CustomNode;

/**
 * Words of a text that a reader can have explained in place.
 */
final class TermMention extends CustomNode {

	private final Content.Term term;

	private final boolean first;

	TermMention(Content.Term term, boolean first) {
		this.term = term;
		this.first = first;
	}

	Content.Term term() {
		return this.term;
	}

	/**
	 * Whether it is the text's first mention, which carries the explanation.
	 */
	boolean isFirst() {
		return this.first;
	}

}
