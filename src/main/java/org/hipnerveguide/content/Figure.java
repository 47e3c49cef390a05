package org.hipnerveguide.content;

import org.commonmark.node.CustomBlock;

/**
 * A picture that stands by itself, with its alternative text and caption.
 */
final class Figure extends CustomBlock {

	private final String address;

	private final Pictures.Size size;

	private final String alternative;

	private final String caption;

	Figure(String address, Pictures.Size size, String alternative, String caption) {
		this.address = address;
		this.size = size;
		this.alternative = alternative;
		this.caption = caption;
	}

	String address() {
		return this.address;
	}

	Pictures.Size size() {
		return this.size;
	}

	String alternative() {
		return this.alternative;
	}

	String caption() {
		return this.caption;
	}

}
