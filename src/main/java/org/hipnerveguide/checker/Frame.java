package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Text that is the same for everybody, with holes for what is not.
 */
final class Frame {

	/**
	 * Stands for a hole; no text holds it (it is one of Unicode's private characters).
	 */
	static final String HOLE = "\ue000";

	private final Piece[] pieces;

	private Frame(Piece[] pieces) {
		this.pieces = pieces;
	}

	static Frame of(String text) {
		return new Frame(Stream.of(text.split(HOLE, -1)).map(Piece::of).toArray(Piece[]::new));
	}

	/**
	 * Writes the text.
	 * @param fillings write what comes into each hole; as many as there are holes
	 */
	void write(Composition composition, Runnable... fillings) {
		Objects.checkIndex(fillings.length, this.pieces.length);
		composition.add(this.pieces[0]);
		for (int i = 1; i < this.pieces.length; i++) {
			fillings[i - 1].run();
			composition.add(this.pieces[i]);
		}
	}

	/**
	 * Text between two holes.
	 *
	 * @param plain in UTF-8
	 * @param deflated compressed (RFC 1951), to stand between other compressed pieces
	 */
	record Piece(byte[] plain, byte[] deflated) {

		static Piece of(String text) {
			byte[] plain = text.getBytes(StandardCharsets.UTF_8);
			return new Piece(plain, deflated(plain));
		}

		private static byte[] deflated(byte[] plain) {
			Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
			try {
				deflater.setInput(plain);
				byte[] deflated = new byte[2 * plain.length + 64];
				int length = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH);
				return Arrays.copyOf(deflated, length);
			}
			finally {
				deflater.end();
			}
		}

	}

}
