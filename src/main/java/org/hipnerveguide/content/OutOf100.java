package org.hipnerveguide.content;

import java.util.List;

import org.commonmark.node.CustomBlock;

/**
 * "Out of 100 people": figures of the evidence, each drawn as so many of a hundred dots.
 */
final class OutOf100 extends CustomBlock {

	/**
	 * One figure.
	 *
	 * @param people how many of 100, 0 to 100
	 * @param words what happened to them
	 * @param sources the numbers of its sources
	 */
	record Row(int people, String words, List<Integer> sources) {
	}

	private final List<Row> rows;

	OutOf100(List<Row> rows) {
		this.rows = List.copyOf(rows);
	}

	List<Row> rows() {
		return this.rows;
	}

}
