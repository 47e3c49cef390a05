package org.hipnerveguide.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Questions as people type them, with what answers them.
 *
 * @param question the question as typed
 * @param expected the passages that answer it, as article#section; none if the guide does
 * not cover it
 * @param emergency whether it tells of a warning sign
 * @param outOfScope whether the guide does not cover it
 * @param held whether it was kept back from tuning
 */
record AskedQuestion(String question, List<String> expected, boolean emergency, boolean outOfScope, boolean held) {

	/**
	 * The questions of a file of this test's resources.
	 */
	static List<AskedQuestion> in(String file) {
		List<Map<String, Object>> questions = read(file);
		return questions.stream().map(AskedQuestion::of).toList();
	}

	/**
	 * Whether it is one that the guide answers.
	 */
	boolean isCovered() {
		return !this.expected.isEmpty() && !this.emergency;
	}

	@SuppressWarnings("unchecked")
	private static AskedQuestion of(Map<String, Object> entry) {
		return new AskedQuestion((String) entry.get("q"), (List<String>) entry.getOrDefault("expect", List.of()),
				Boolean.TRUE.equals(entry.get("emergency")), Boolean.TRUE.equals(entry.get("none")),
				"held".equals(entry.get("half")));
	}

	/**
	 * Reads a file of this test's resources.
	 */
	static <T> T read(String file) {
		try (InputStream stream = AskedQuestion.class.getResourceAsStream("/ask/" + file)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
