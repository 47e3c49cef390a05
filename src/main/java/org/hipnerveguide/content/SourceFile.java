package org.hipnerveguide.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stretch of text in a content file, which knows where it stands, so that a problem in
 * it can be told with its line.
 *
 * @param path the file's path inside the content folder
 * @param firstLine the line of the file at which the text starts, counted from 1
 * @param text the text, with line feeds only
 */
record SourceFile(String path, int firstLine, String text) {

	static Optional<SourceFile> decode(String path, byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
		String text = characters.flip().toString();
		if (result.isError() || text.indexOf('\0') >= 0) {
			int readable = result.isError() ? text.length() : text.indexOf('\0');
			int line = 1 + (int) text.substring(0, readable).chars().filter((c) -> c == '\n').count();
			problems.add(path, line, "the file is not UTF-8 text", "save it with the encoding UTF-8");
			return Optional.empty();
		}
		return Optional
			.of(new SourceFile(path, 1, text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n')));
	}

	/**
	 * The file's name without folder and ending.
	 */
	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1, this.path.lastIndexOf('.'));
	}

}
