package org.hipnerveguide.ask;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A question as people type it, with what answers it.
 *
 * @param line where it stands in its file, counted from 1
 * @param question the question as typed
 * @param expected the passages that answer it, as article#section; none if the guide does
 * not cover it
 * @param emergency whether it tells of a warning sign
 * @param outOfScope whether the guide does not cover it
 * @param held whether it was kept back from tuning
 */
record AskedQuestion(int line, String question, List<String> expected, boolean emergency, boolean outOfScope,
		boolean held) {

	/**
	 * Reads a list of questions.
	 * @param yaml the text of their file
	 * @throws UnreadableQuestionsException if it holds something else
	 */
	static List<AskedQuestion> read(String yaml) {
		try {
			Node list = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
			return nodes(list, 1).stream().map(AskedQuestion::of).toList();
		}
		catch (YAMLException ex) {
			throw new UnreadableQuestionsException(1, "no YAML");
		}
	}

	/**
	 * Whether it is one that the guide answers.
	 */
	boolean isCovered() {
		return !this.expected.isEmpty() && !this.emergency;
	}

	private static AskedQuestion of(Node entry) {
		int line = line(entry);
		if (!(entry instanceof MappingNode mapping)) {
			throw new UnreadableQuestionsException(line, "no question");
		}
		Map<String, Node> values = new LinkedHashMap<>();
		mapping.getValue().forEach((pair) -> values.put(text(pair.getKeyNode()), pair.getValueNode()));
		List<String> expected = Optional.ofNullable(values.get("expect"))
			.map((list) -> nodes(list, line).stream().map(AskedQuestion::text).toList())
			.orElse(List.of());
		Node question = values.get("q");
		if (question == null) {
			throw new UnreadableQuestionsException(line, "no question");
		}
		return new AskedQuestion(line, text(question), expected, is(values.get("emergency"), "true"),
				is(values.get("none"), "true"), is(values.get("half"), "held"));
	}

	private static List<Node> nodes(@Nullable Node list, int line) {
		if (list instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		throw new UnreadableQuestionsException(line, "no list");
	}

	private static String text(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw new UnreadableQuestionsException(line(node), "no text");
	}

	private static boolean is(@Nullable Node node, String value) {
		return node != null && text(node).equals(value);
	}

	private static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}
