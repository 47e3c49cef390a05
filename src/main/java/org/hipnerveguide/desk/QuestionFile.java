package org.hipnerveguide.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The file of readers' questions that the ask box is tried with. It is no content, so it
 * stands elsewhere, if there is one.
 */
@Component
@InPreview
@EnableConfigurationProperties(DeskSettings.class)
class QuestionFile {

	private final @Nullable Path path;

	QuestionFile(DeskSettings settings) {
		this.path = settings.questions();
	}

	/**
	 * Its name without its folder; nothing if no file was named.
	 */
	Optional<String> name() {
		return Optional.ofNullable(this.path)
			.map(Path::getFileName)
			.map(Path::toString)
			.filter((name) -> !name.isEmpty());
	}

	/**
	 * What it holds now; nothing if it cannot be read.
	 */
	Optional<String> text() {
		if (this.path == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(new String(Files.readAllBytes(this.path), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
