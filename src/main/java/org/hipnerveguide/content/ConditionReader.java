package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hipnerveguide.content.Names.Kind;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a condition: an option code, {any: […]}, {all: […]}, {at-least: 2, of: […]} or
 * {minimum: code}. There is no other operator, above all no "not".
 */
final class ConditionReader {

	private static final String REMEDY = "write an option code, {any: […]}, {all: […]}, {at-least: 2, of: […]} or {minimum: code}";

	private static final int MOST_ALTERNATIVES = 200;

	private static final ConditionTree NEVER = new ConditionTree.Some(1, List.of());

	private final SourceFile source;

	private final Names names;

	private final Problems problems;

	ConditionReader(SourceFile source, Names names, Problems problems) {
		this.source = source;
		this.names = names;
		this.problems = problems;
	}

	/**
	 * The condition, or a harmless stand-in for one that cannot be read.
	 */
	ConditionTree read(Node node) {
		ConditionTree tree = tree(node);
		if (tree.size() > MOST_ALTERNATIVES) {
			this.problems.add(this.source.path(), line(node),
					"the condition can be met in more than " + MOST_ALTERNATIVES + " ways",
					"split it, or ask for fewer of its parts together");
			return NEVER;
		}
		return tree;
	}

	private ConditionTree tree(Node node) {
		if (node instanceof ScalarNode scalar) {
			return new ConditionTree.Chosen(option(scalar));
		}
		if (node instanceof MappingNode mapping) {
			return operator(mapping, keys(mapping));
		}
		return refuse(node, "this is not a condition");
	}

	private ConditionTree operator(MappingNode mapping, Map<String, Node> keys) {
		if (keys.size() == 1 && keys.get("minimum") instanceof ScalarNode scalar) {
			return new ConditionTree.Minimum(option(scalar));
		}
		if (keys.size() == 1 && keys.get("any") instanceof SequenceNode parts) {
			return new ConditionTree.Some(1, parts(parts));
		}
		if (keys.size() == 1 && keys.get("all") instanceof SequenceNode parts) {
			return new ConditionTree.Some(parts.getValue().size(), parts(parts));
		}
		if (keys.size() == 2 && keys.get("at-least") instanceof ScalarNode count
				&& keys.get("of") instanceof SequenceNode parts) {
			return new ConditionTree.Some(count(count, parts), parts(parts));
		}
		return refuse(mapping, "unknown condition {" + String.join(", ", keys.keySet()) + "}");
	}

	private int count(ScalarNode count, SequenceNode parts) {
		int size = parts.getValue().size();
		if (!count.getValue().matches("\\d{1,3}") || Integer.parseInt(count.getValue()) < 1
				|| Integer.parseInt(count.getValue()) > size) {
			refuse(count, "at-least " + count.getValue() + " of " + size);
			return size;
		}
		return Integer.parseInt(count.getValue());
	}

	private List<ConditionTree> parts(SequenceNode sequence) {
		if (sequence.getValue().isEmpty()) {
			refuse(sequence, "a condition without parts");
		}
		List<ConditionTree> parts = new ArrayList<>();
		sequence.getValue().forEach((part) -> parts.add(tree(part)));
		return parts;
	}

	private Map<String, Node> keys(MappingNode mapping) {
		Map<String, Node> keys = new TreeMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "?";
			if (keys.putIfAbsent(key, tuple.getValueNode()) != null) {
				refuse(mapping, "\"" + key + "\" stands twice in a condition");
			}
		}
		return keys;
	}

	private String option(ScalarNode scalar) {
		this.names.use(Kind.OPTION, scalar.getValue(), this.source.path(), line(scalar));
		return scalar.getValue();
	}

	private ConditionTree refuse(Node node, String what) {
		this.problems.add(this.source.path(), line(node), what, REMEDY);
		return NEVER;
	}

	private int line(Node node) {
		return this.source.firstLine() + node.getStartMark().getLine();
	}

}
