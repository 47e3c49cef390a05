package org.hipnerveguide.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of the interface: none is there that nothing shows. That none is missing
 * shows on the pages.
 */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

	private final String users = Stream.of("src/main/java", "src/main/resources/templates")
		.flatMap(MessagesTests::files)
		.map(MessagesTests::read)
		.collect(Collectors.joining("\n"));

	@Test
	void everyMessageIsShownSomewhere() throws IOException {
		Properties messages = new Properties();
		messages.load(new StringReader(read(MESSAGES)));
		assertThat(messages.stringPropertyNames()).hasSizeGreaterThan(200).allMatch(this::isShown);
	}

	@Test
	void messageThatNothingShowsWouldBeFound() {
		assertThat(isShown("sheet.no-such-row")).isFalse();
		assertThat(isShown("rules.how-")).isFalse();
		assertThat(isShown("no.such.key")).isFalse();
	}

	/**
	 * Whether the key stands in a template or a class, whole and not as the beginning of
	 * a longer one, or put together from a quoted beginning and a rest that is quoted or
	 * the name of a constant.
	 */
	private boolean isShown(String key) {
		return Pattern.compile(Pattern.quote(key) + "(?![a-z0-9-]|\\.[a-z])").matcher(this.users).find()
				|| IntStream.range(1, key.length())
					.anyMatch((i) -> isQuoted(key.substring(0, i))
							&& (isQuoted(key.substring(i)) || this.users.contains(constant(key.substring(i)))));
	}

	private boolean isQuoted(String text) {
		return Stream.of("'", "\"").anyMatch((quote) -> this.users.contains(quote + text + quote));
	}

	private static String constant(String words) {
		return words.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static Stream<Path> files(String folder) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
