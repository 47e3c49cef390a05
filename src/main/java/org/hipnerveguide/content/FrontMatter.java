package org.hipnerveguide.content;

import java.util.Optional;

/**
 * A file that starts with keys between two lines of "---" and goes on as Markdown.
 *
 * @param keys the keys
 * @param body the Markdown below
 */
record FrontMatter(Entry keys, SourceFile body) {

	static Optional<FrontMatter> read(SourceFile source, Yaml yaml, Problems problems) {
		String text = source.text();
		int end = text.indexOf("\n---\n", 3);
		if (!text.startsWith("---\n") || end < 0) {
			problems.add(source.path(), 1, "the file does not start with front matter",
					"write the keys between two lines of ---");
			return Optional.empty();
		}
		SourceFile keys = new SourceFile(source.path(), 2, text.substring(4, end + 1));
		String body = text.substring(end + 5);
		int bodyLine = 1 + (int) text.substring(0, end + 5).chars().filter((c) -> c == '\n').count();
		return yaml.entry(keys).map((entry) -> new FrontMatter(entry, new SourceFile(source.path(), bodyLine, body)));
	}

}
