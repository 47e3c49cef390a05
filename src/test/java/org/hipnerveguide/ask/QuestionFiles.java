package org.hipnerveguide.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The questions of this test's resources.
 */
final class QuestionFiles {

	private QuestionFiles() {
	}

	/**
	 * The questions of a file, with what answers them.
	 */
	static List<AskedQuestion> in(String file) {
		return AskedQuestion.read(text(file));
	}

	/**
	 * What a file holds, if it is not of that form.
	 */
	static <T> T read(String file) {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
	}

	static String text(String file) {
		try (InputStream stream = QuestionFiles.class.getResourceAsStream("/ask/" + file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
