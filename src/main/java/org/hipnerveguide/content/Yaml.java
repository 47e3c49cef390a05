package org.hipnerveguide.content;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as a tree whose every node knows its line. Nothing is guessed: a value is
 * the text that stands in the file, so "no" stays "no" and a date stays a date.
 */
final class Yaml {

	private final Words words;

	private final Problems problems;

	Yaml(Words words, Problems problems) {
		this.words = words;
		this.problems = problems;
	}

	/**
	 * A file that holds one set of keys.
	 */
	Optional<Entry> entry(SourceFile source) {
		return compose(source).flatMap((node) -> {
			if (node instanceof MappingNode mapping) {
				return Optional.of(new Entry(source, mapping, this.words, this.problems));
			}
			this.problems.add(source.path(), source.firstLine(), "expected keys with values",
					"write lines such as \"title: A pinched nerve\"");
			return Optional.empty();
		});
	}

	/**
	 * A file that holds a list of entries.
	 */
	List<Entry> entries(SourceFile source) {
		return compose(source).map((node) -> {
			if (node instanceof SequenceNode sequence) {
				return Entry.each(source, sequence, this.words, this.problems);
			}
			this.problems.add(source.path(), source.firstLine(), "expected a list",
					"start each entry with \"- code: …\"");
			return List.<Entry>of();
		}).orElse(List.of());
	}

	private Optional<Node> compose(SourceFile source) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(20);
		try {
			Composer composer = new Composer(new ParserImpl(new StreamReader(new StringReader(source.text())), options),
					new Resolver(), options);
			Node node = composer.getSingleNode();
			if (node == null) {
				this.problems.add(source.path(), source.firstLine(), "nothing is written here",
						"write the entries, or [] for none");
			}
			return Optional.ofNullable(node);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() : 0;
			this.problems.add(source.path(), source.firstLine() + line, "this is not YAML: " + ex.getProblem(),
					"check the indentation, the colons and the quotes of this line and the one before");
		}
		catch (YAMLException ex) {
			this.problems.add(source.path(), source.firstLine(), "this YAML cannot be read: " + ex.getMessage(),
					"write it without anchors (&), aliases (*) and deep nesting");
		}
		return Optional.empty();
	}

}
