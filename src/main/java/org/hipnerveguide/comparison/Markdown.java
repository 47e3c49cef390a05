package org.hipnerveguide.comparison;

import java.util.Collection;
import java.util.List;

/**
 * A text in Markdown that grows downwards.
 */
final class Markdown {

	private final StringBuilder text = new StringBuilder();

	void heading(int level, String words) {
		separate();
		this.text.append("#".repeat(level)).append(' ').append(words).append("\n\n");
	}

	void paragraph(String words) {
		separate();
		this.text.append(words).append("\n\n");
	}

	void item(String words) {
		this.text.append("- ").append(words).append('\n');
	}

	/**
	 * A choice of answers under what is said about it.
	 * @param parts the words of its parts
	 */
	void choice(String what, Choice choice, List<String> parts) {
		if (parts.size() < 2) {
			item(what + ": " + (parts.isEmpty() ? "any answers at all" : parts.get(0)));
		}
		else {
			item(what + ": "
					+ ((choice.sets() > 1) ? choice.sets() + " sets, one answer of each line" : "all of these"));
			parts.forEach((part) -> this.text.append("  - ").append(part).append('\n'));
		}
	}

	void add(Markdown part) {
		separate();
		append(part);
	}

	/**
	 * Goes on where this ends, as a table with more rows.
	 */
	void append(Markdown part) {
		this.text.append(part.text);
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	void table(List<String> heads) {
		separate();
		row(heads);
		row(heads.stream().map((head) -> (head.equals(heads.get(0))) ? "---" : "---:").toList());
	}

	void row(Collection<String> cells) {
		this.text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	/** A list or a table ends with an empty line. */
	private void separate() {
		if (!this.text.isEmpty() && !this.text.substring(this.text.length() - 2).equals("\n\n")) {
			this.text.append('\n');
		}
	}

	/**
	 * Words as they are, whatever they would mean in Markdown.
	 */
	static String plain(String words) {
		return words.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replaceAll("\\s*\\n\\s*", " ");
	}

	static String code(String code) {
		return "`" + code + "`";
	}

	@Override
	public String toString() {
		return this.text.toString().strip() + "\n";
	}

}
