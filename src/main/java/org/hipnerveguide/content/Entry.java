package org.hipnerveguide.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A set of keys in a content file. Reading a key returns its value or notes a problem and
 * returns a harmless stand-in, so that one reading finds every mistake. The reader says
 * {@link #nothingElse()} when done: keys that nobody asked for are mistakes too.
 */
final class Entry {

	private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final SourceFile source;

	private final MappingNode mapping;

	private final Words words;

	private final Problems problems;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new TreeMap<>();

	private final TreeSet<String> asked = new TreeSet<>();

	Entry(SourceFile source, MappingNode mapping, Words words, Problems problems) {
		this.source = source;
		this.mapping = mapping;
		this.words = words;
		this.problems = problems;
		for (NodeTuple tuple : mapping.getValue()) {
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
			this.lines.putIfAbsent(key, line(source, tuple.getKeyNode()));
			if (this.values.putIfAbsent(key, tuple.getValueNode()) != null) {
				problem(tuple.getKeyNode(), "the key \"" + key + "\" stands here twice", "keep one of the two");
			}
		}
	}

	static List<Entry> each(SourceFile source, SequenceNode sequence, Words words, Problems problems) {
		List<Entry> entries = new ArrayList<>();
		for (Node node : sequence.getValue()) {
			if (node instanceof MappingNode mapping) {
				entries.add(new Entry(source, mapping, words, problems));
			}
			else {
				problems.add(source.path(), line(source, node), "expected keys with values",
						"write the entry as \"- code: …\" with its other keys below");
			}
		}
		return entries;
	}

	String file() {
		return this.source.path();
	}

	int line() {
		return line(this.source, this.mapping);
	}

	int line(String key) {
		return this.lines.getOrDefault(key, line());
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/**
	 * A required text.
	 */
	String text(String key) {
		return optionalText(key).orElseGet(() -> {
			if (!has(key) || isEmpty(this.values.get(key))) {
				this.problems.add(file(), line(), "\"" + key + "\" is missing", "add a line \"" + key + ": …\"");
			}
			return "";
		});
	}

	Optional<String> optionalText(String key) {
		Node node = ask(key);
		if (node == null || isEmpty(node)) {
			return Optional.empty();
		}
		if (node instanceof ScalarNode scalar) {
			refuseInvisible(scalar);
			return Optional.of(filled(scalar));
		}
		problem(node, "\"" + key + "\" must be one text", "write it as \"" + key + ": …\"");
		return Optional.empty();
	}

	/**
	 * A required code or slug: lower-case words joined by hyphens.
	 */
	String code(String key) {
		String code = text(key);
		if (!code.isEmpty() && !CODE.matcher(code).matches()) {
			problem(this.values.get(key), "\"" + code + "\" is not a code",
					"use lower-case letters, digits and single hyphens");
		}
		return code;
	}

	LocalDate date(String key) {
		return optionalDate(key).orElseGet(() -> {
			text(key);
			return LocalDate.EPOCH;
		});
	}

	Optional<LocalDate> optionalDate(String key) {
		return optionalText(key).map((text) -> {
			try {
				// a longer text holds a year that a database may not keep
				return LocalDate.parse((text.length() <= "2026-11-23".length()) ? text : "");
			}
			catch (DateTimeParseException ex) {
				problem(this.values.get(key), "\"" + text + "\" is not a date", "write it as 2026-11-23");
				return LocalDate.EPOCH;
			}
		});
	}

	Optional<Integer> optionalNumber(String key) {
		return optionalText(key).flatMap((text) -> {
			try {
				return Optional.of(Integer.valueOf(text));
			}
			catch (NumberFormatException ex) {
				problem(this.values.get(key), "\"" + text + "\" is not a whole number", "write digits only");
				return Optional.empty();
			}
		});
	}

	boolean yesOrNo(String key) {
		String text = text(key);
		if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
			problem(this.values.get(key), "\"" + key + "\" must be true or false", "write true or false");
		}
		return text.equals("true");
	}

	/**
	 * A list of texts; a missing key is an empty list.
	 */
	List<String> texts(String key) {
		Node node = ask(key);
		if (node == null || isEmpty(node)) {
			return List.of();
		}
		List<String> texts = new ArrayList<>();
		for (Node item : items(key, node)) {
			if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
				refuseInvisible(scalar);
				String text = filled(scalar);
				if (texts.contains(text)) {
					problem(item, "\"" + text + "\" stands in this list twice", "keep one of the two");
				}
				texts.add(text);
			}
			else {
				problem(item, "expected a text in the list \"" + key + "\"", "write it as [one, two]");
			}
		}
		return List.copyOf(texts);
	}

	/**
	 * As {@link #texts}, but an empty list is a problem.
	 */
	List<String> someTexts(String key) {
		List<String> texts = texts(key);
		Node node = this.values.get(key);
		boolean nothing = node == null || isEmpty(node) || node instanceof SequenceNode;
		if (texts.isEmpty() && nothing) {
			this.problems.add(file(), line(key), "\"" + key + "\" names nothing", "add a line \"" + key + ": […]\"");
		}
		return texts;
	}

	List<Entry> entries(String key) {
		Node node = ask(key);
		if (node instanceof SequenceNode sequence) {
			return each(this.source, sequence, this.words, this.problems);
		}
		if (node != null && !isEmpty(node)) {
			problem(node, "\"" + key + "\" must be a list", "start each entry with \"- \"");
		}
		return List.of();
	}

	/**
	 * The keys below a key, if it is there.
	 */
	Optional<Entry> part(String key) {
		Node node = ask(key);
		if (node instanceof MappingNode part) {
			return Optional.of(new Entry(this.source, part, this.words, this.problems));
		}
		if (node == null || isEmpty(node)) {
			text(key);
		}
		else {
			problem(node, "\"" + key + "\" must hold keys with values", "write each below it as \"name: …\"");
		}
		return Optional.empty();
	}

	Set<String> keys() {
		return this.values.keySet();
	}

	/**
	 * A list whose items are lists of texts, or single texts.
	 */
	List<Line> lines(String key) {
		Node node = ask(key);
		if (node == null || isEmpty(node)) {
			text(key);
			return List.of();
		}
		List<Line> lines = new ArrayList<>();
		for (Node item : items(key, node)) {
			List<Node> parts = (item instanceof SequenceNode sequence) ? sequence.getValue() : List.of(item);
			List<String> texts = new ArrayList<>();
			for (Node part : parts) {
				if (part instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
					refuseInvisible(scalar);
					texts.add(filled(scalar));
				}
				else {
					problem(part, "expected a text in the list \"" + key + "\"", "write it as [one, two]");
				}
			}
			if (parts.isEmpty()) {
				problem(item, "an empty group in \"" + key + "\"", "write its words, or remove the group");
			}
			lines.add(new Line(line(this.source, item), texts));
		}
		return lines;
	}

	/**
	 * A condition, if the key is there.
	 */
	Optional<ConditionTree> condition(String key, Names names) {
		return Optional.ofNullable(ask(key))
			.filter((node) -> !isEmpty(node))
			.map(new ConditionReader(this.source, names, this.problems)::read);
	}

	/**
	 * Whether the value of a key is just this text.
	 */
	boolean isText(String key, String text) {
		return ask(key) instanceof ScalarNode scalar && scalar.getValue().equals(text);
	}

	/**
	 * Ends the reading of this entry: every key that was not asked for is unknown.
	 */
	void nothingElse() {
		this.values.forEach((key, node) -> {
			if (!this.asked.contains(key)) {
				problem(key, "unknown key \"" + key + "\"", "use only " + String.join(", ", this.asked));
			}
		});
	}

	/**
	 * Notes a problem at a line of this file.
	 */
	void problem(int line, String what, String remedy) {
		this.problems.add(file(), line, what, remedy);
	}

	/**
	 * Notes a problem at the line of a key.
	 */
	void problem(String key, String what, String remedy) {
		this.problems.add(file(), line(key), what, remedy);
	}

	private @Nullable Node ask(String key) {
		this.asked.add(key);
		return this.values.get(key);
	}

	private List<Node> items(String key, Node node) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		problem(node, "\"" + key + "\" must be a list", "write it as [one, two]");
		return List.of();
	}

	/**
	 * Escapes such as "\\0" can bring in what the file itself may not hold.
	 */
	private void refuseInvisible(ScalarNode scalar) {
		if (SourceFile.invisible(scalar.getValue()) >= 0) {
			problem(scalar, "a character that cannot be shown", "remove the escape that starts with \\");
		}
	}

	private String filled(ScalarNode scalar) {
		return this.words.fill(new SourceFile(file(), line(this.source, scalar), scalar.getValue())).strip();
	}

	private void problem(Node node, String what, String remedy) {
		this.problems.add(file(), line(this.source, node), what, remedy);
	}

	private static boolean isEmpty(Node node) {
		return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
	}

	private static int line(SourceFile source, Node node) {
		return source.firstLine() + node.getStartMark().getLine();
	}

	/**
	 * An item of a list of lists.
	 *
	 * @param number the line where it starts
	 * @param texts its texts
	 */
	record Line(int number, List<String> texts) {
	}

}
