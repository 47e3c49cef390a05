package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Text that is the same for everybody, in UTF-8, with holes for what is not.
 */
final class Frame {

	/**
	 * Stands for a hole; no text holds it (it is one of Unicode's private characters).
	 */
	static final String HOLE = "\ue000";

	private final byte[][] pieces;

	private Frame(byte[][] pieces) {
		this.pieces = pieces;
	}

	static Frame of(String text) {
		return new Frame(Stream.of(text.split(HOLE, -1))
			.map((piece) -> piece.getBytes(StandardCharsets.UTF_8))
			.toArray(byte[][]::new));
	}

	/**
	 * Writes the text.
	 * @param fillings write what comes into each hole; as many as there are holes
	 */
	void write(ByteArrayOutputStream text, Runnable... fillings) {
		Objects.checkIndex(fillings.length, this.pieces.length);
		text.writeBytes(this.pieces[0]);
		for (int i = 1; i < this.pieces.length; i++) {
			fillings[i - 1].run();
			text.writeBytes(this.pieces[i]);
		}
	}

}
