package org.hipnerveguide.content;

/**
 * A line of a content file.
 *
 * @param file the file's path inside the content folder
 * @param line the line, counted from 1
 */
public record Place(String file, int line) {

	@Override
	public String toString() {
		return this.file + ":" + this.line;
	}

}
