package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An answer that is put together from pieces, as it is or compressed (gzip, RFC 1952).
 */
final class Composition {

	/** Most answers are shorter. */
	private static final int USUAL = 16 * 1024;

	/** Compressed by deflate, of no known age, on no known system. */
	private static final byte[] HEAD = { 0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff };

	/** A last block with nothing in it. */
	private static final byte[] END = { 3, 0 };

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);

	private final CRC32 sum = new CRC32();

	private final boolean compressed;

	private int length;

	Composition(boolean compressed) {
		this.compressed = compressed;
		if (compressed) {
			this.bytes.writeBytes(HEAD);
		}
	}

	void add(Frame.Piece piece) {
		if (this.compressed) {
			this.bytes.writeBytes(piece.deflated());
			this.sum.update(piece.plain());
			this.length += piece.plain().length;
		}
		else {
			this.bytes.writeBytes(piece.plain());
		}
	}

	byte[] whole() {
		if (this.compressed) {
			this.bytes.writeBytes(END);
			this.bytes.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
				.order(ByteOrder.LITTLE_ENDIAN)
				.putInt((int) this.sum.getValue())
				.putInt(this.length)
				.array());
		}
		return this.bytes.toByteArray();
	}

}
