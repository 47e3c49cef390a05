package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The bytes of a content folder, by path inside it ("articles/sciatica-overview.md").
 * Files whose name starts with a dot are an editor's own business and left out.
 */
public final class ContentFiles {

	private static final String SHIPPED = "classpath*:/content/**";

	private final SortedMap<String, byte[]> bytes;

	private ContentFiles(SortedMap<String, byte[]> bytes) {
		this.bytes = Collections.unmodifiableSortedMap(bytes);
	}

	/**
	 * The content that this release of the software ships.
	 */
	public static ContentFiles shipped() {
		SortedMap<String, byte[]> bytes = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
				String url = resource.getURL().toString();
				String path = url.substring(url.lastIndexOf("/content/") + "/content/".length());
				if (isContent(path) && resource.isReadable()) {
					bytes.putIfAbsent(path, resource.getContentAsByteArray());
				}
			}
			return new ContentFiles(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What a folder holds that cannot be read.
	 */
	static ContentFiles none() {
		return new ContentFiles(new TreeMap<>());
	}

	/**
	 * The content of a folder on disk.
	 * @throws ContentException if there is no such folder or it cannot be read
	 */
	public static ContentFiles in(Path folder) {
		Problems problems = new Problems();
		if (!Files.isDirectory(folder)) {
			problems.add(folder.toString(), 1, "there is no such folder",
					"name the folder that holds articles/, glossary.yaml and the rest");
		}
		problems.refuseIfAny();
		SortedMap<String, byte[]> bytes = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				String path = folder.relativize(file).toString().replace('\\', '/');
				if (isContent(path)) {
					bytes.put(path, Files.readAllBytes(file));
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			problems.add(folder.toString(), 1, "the folder cannot be read", "check that it may be read, and try again");
		}
		problems.refuseIfAny();
		return new ContentFiles(bytes);
	}

	SortedMap<String, byte[]> bytes() {
		return this.bytes;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ContentFiles files && files.fingerprints().equals(fingerprints());
	}

	@Override
	public int hashCode() {
		return fingerprints().hashCode();
	}

	private SortedMap<String, Integer> fingerprints() {
		SortedMap<String, Integer> fingerprints = new TreeMap<>();
		this.bytes.forEach((path, content) -> fingerprints.put(path, Arrays.hashCode(content)));
		return fingerprints;
	}

	private static boolean isContent(String path) {
		return !path.isEmpty() && !path.endsWith("/") && !path.startsWith(".") && !path.contains("/.");
	}

}
