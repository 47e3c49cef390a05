package org.hipnerveguide.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The shipped content with as many articles as one likes: copies of the twelve under
 * other names.
 */
final class ManyArticles {

	private static final Path SHIPPED = Path.of("src/main/resources/content");

	private ManyArticles() {
	}

	/**
	 * Writes the content.
	 * @param count how many articles, at least twelve
	 * @param folder where to, an empty folder
	 */
	static void write(int count, Path folder) throws IOException {
		FileSystemUtils.copyRecursively(SHIPPED, folder);
		List<Path> articles;
		try (Stream<Path> files = Files.list(SHIPPED.resolve("articles"))) {
			articles = files.sorted().toList();
		}
		for (int i = articles.size(); i < count; i++) {
			Path article = articles.get(i % articles.size());
			int copy = i / articles.size();
			Files.writeString(folder.resolve("articles").resolve(article.getFileName().toString().replace(".md", "-" + copy + ".md")),
					Files.readString(article).replaceFirst("(?m)^title: \"?(.*?)\"?$", "title: \"$1 " + copy + "\""));
		}
	}

	/**
	 * Writes such a content.
	 * @param args the number of articles and the folder
	 */
	public static void main(String[] args) throws IOException {
		write(Integer.parseInt(args[0]), Path.of(args[1]));
	}

}
