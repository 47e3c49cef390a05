package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in one file of a good content folder, the folder is read or refused.
 */
class ContentFuzz {

	private static final Path FOLDER = folder();

	private static final Sample SAMPLE = Sample.good(FOLDER);

	private static final List<String> FILES = List.copyOf(SAMPLE.files().bytes().keySet());

	/**
	 * The first byte says which file, the others are its text.
	 */
	@MethodSource("goodFiles")
	@FuzzTest(maxExecutions = 20_000, maxDuration = "15m")
	void anyFileIsReadOrRefused(byte[] data) throws IOException {
		if (data.length == 0) {
			return;
		}
		String name = FILES.get(Math.floorMod(data[0], FILES.size()));
		byte[] before = Files.readAllBytes(SAMPLE.path(name));
		Files.write(SAMPLE.path(name), Arrays.copyOfRange(data, 1, data.length));
		try {
			SAMPLE.contentWithDrafts()
				.articles()
				.forEach((article) -> article.sections().forEach((section) -> Harmless.check(section.html())));
		}
		catch (ContentException ex) {
			// refused in words, which is what an editor needs
		}
		finally {
			Files.write(SAMPLE.path(name), before);
		}
	}

	static Stream<byte[]> goodFiles() {
		return IntStream.range(0, FILES.size()).mapToObj((i) -> {
			byte[] text = SAMPLE.read(FILES.get(i)).getBytes(StandardCharsets.UTF_8);
			byte[] seed = new byte[text.length + 1];
			seed[0] = (byte) i;
			System.arraycopy(text, 0, seed, 1, text.length);
			return seed;
		});
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory(Path.of("target"), "fuzz");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
