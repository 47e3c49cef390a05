package org.hipnerveguide.content;

import java.util.List;

import org.commonmark.node.CustomNode;

/**
 * The small numbers after a sentence that lead to its sources; none where an editor marks
 * that a text makes no medical claim.
 */
final class Citation extends CustomNode {

	private final List<Integer> sources;

	Citation(List<Integer> sources) {
		this.sources = List.copyOf(sources);
	}

	List<Integer> sources() {
		return this.sources;
	}

}
