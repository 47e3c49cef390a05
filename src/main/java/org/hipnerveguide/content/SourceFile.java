package org.hipnerveguide.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of text in a content file, which knows where it stands, so that a problem in
 * it can be told with its line.
 *
 * @param path the file's path inside the content folder
 * @param firstLine the line of the file at which the text starts, counted from 1
 * @param text the text, with line feeds only
 */
record SourceFile(String path, int firstLine, String text) {

	/** As ranges, which are found several times faster than the classes Cc and Cs. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff]");

	static Optional<SourceFile> decode(String path, byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
		String text = characters.flip().toString();
		if (result.isError() || text.indexOf('\0') >= 0) {
			int readable = result.isError() ? text.length() : text.indexOf('\0');
			problems.add(path, lineAt(text, readable), "the file is not UTF-8 text", "save it with the encoding UTF-8");
			return Optional.empty();
		}
		int invisible = invisible(text);
		if (invisible >= 0) {
			problems.add(path, lineAt(text, invisible), "a character that cannot be shown",
					"remove it, or type the line again");
			return Optional.empty();
		}
		return Optional
			.of(new SourceFile(path, 1, text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n')));
	}

	/**
	 * Where a text holds a control character or half a character, which neither a page
	 * nor every database can take.
	 * @return its index, or -1 if there is none
	 */
	static int invisible(String text) {
		Matcher found = INVISIBLE.matcher(text);
		return found.find() ? found.start() : -1;
	}

	private static int lineAt(String text, int index) {
		return 1 + (int) text.substring(0, index).chars().filter((c) -> c == '\n').count();
	}

	/**
	 * The file's name without folder and ending.
	 */
	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1, this.path.lastIndexOf('.'));
	}

}
