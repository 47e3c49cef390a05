package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A content folder that a test may change: a copy of the small good one.
 *
 * @param folder where the copy stands
 */
public record Sample(Path folder) {

	private static final Path SAMPLES = Path.of("src/test/resources/content-samples");

	/** What makes a folder a fault: these files say so and are no content. */
	private static final List<String> ABOUT_THE_FAULT = List.of("expected.txt", "delete.txt", "region.txt");

	/**
	 * Copies the small good content.
	 */
	public static Sample good(Path folder) {
		Sample sample = new Sample(folder);
		sample.lay(SAMPLES.resolve("good"));
		return sample;
	}

	/**
	 * Copies the content that ships with the software.
	 */
	static Sample shipped(Path folder) {
		Sample sample = new Sample(folder);
		sample.lay(Path.of("src/main/resources/content"));
		return sample;
	}

	/**
	 * The names of the folders that hold one fault each.
	 */
	static Stream<String> faults() {
		try (Stream<Path> folders = Files.list(SAMPLES)) {
			return folders.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !name.equals("good"))
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What a fault folder says about itself, line by line; nothing if the file is not
	 * there.
	 */
	static List<String> lines(String fault, String file) {
		Path path = SAMPLES.resolve(fault).resolve(file);
		try {
			return Files.exists(path) ? Files.readAllLines(path) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Lays a fault's files over this copy and removes what it wants gone.
	 */
	Sample with(String fault) {
		lay(SAMPLES.resolve(fault));
		lines(fault, "delete.txt").forEach(this::delete);
		return this;
	}

	public Sample write(String file, String text) {
		try {
			Files.createDirectories(path(file).getParent());
			Files.writeString(path(file), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Changes a file's text; a change that changes nothing is a mistake of the test.
	 */
	public Sample change(String file, UnaryOperator<String> change) {
		String before = read(file);
		String after = change.apply(before);
		if (after.equals(before)) {
			throw new IllegalArgumentException("nothing to change in " + file);
		}
		return write(file, after);
	}

	public Sample replace(String file, String text, String replacement) {
		return change(file, (all) -> all.replace(text, replacement));
	}

	public Sample append(String file, String text) {
		return change(file, (all) -> all + text);
	}

	public Sample delete(String file) {
		try {
			Files.delete(path(file));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String read(String file) {
		try {
			return Files.readString(path(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path(String file) {
		return this.folder.resolve(file);
	}

	ContentFiles files() {
		return ContentFiles.in(this.folder);
	}

	/**
	 * What readers in the United States would get.
	 */
	Content content() {
		return ContentFolder.read(files(), "us", false);
	}

	/**
	 * What an editor would see in a preview.
	 */
	Content contentWithDrafts() {
		return ContentFolder.read(files(), "us", true);
	}

	private void lay(Path sample) {
		try (Stream<Path> files = Files.walk(sample)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = sample.relativize(file).toString();
				if (!ABOUT_THE_FAULT.contains(name)) {
					Files.createDirectories(path(name).getParent());
					Files.copy(file, path(name), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
