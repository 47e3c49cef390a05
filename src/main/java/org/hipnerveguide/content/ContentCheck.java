package org.hipnerveguide.content;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The command <code>--check-content[=folder]</code>: checks content files without
 * starting a server.
 */
public final class ContentCheck {

	private static final String OPTION = "--check-content";

	private ContentCheck() {
	}

	/**
	 * Checks the content that the arguments ask for: the shipped one, or a folder's. A
	 * folder must not lose an article that ships with this release.
	 * @param arguments the command line
	 * @param out where the result is told
	 * @return the exit status, 0 for good content and 1 for bad, or nothing if the
	 * arguments ask for no check
	 */
	public static Optional<Integer> run(String[] arguments, PrintStream out) {
		return Arrays.stream(arguments)
			.filter((argument) -> argument.equals(OPTION) || argument.startsWith(OPTION + "="))
			.findFirst()
			.map((argument) -> check(argument.substring(Math.min(argument.length(), OPTION.length() + 1)), arguments,
					out));
	}

	private static int check(String folder, String[] arguments, PrintStream out) {
		ContentFiles files;
		try {
			files = folder.isEmpty() ? ContentFiles.shipped() : ContentFiles.in(Path.of(folder));
			Content content = ContentFolder.read(files, region(arguments), true);
			content.articles().forEach((article) -> tell(article, out));
			out.println("The content is good: " + content.articles().size() + " articles, " + content.rules().size()
					+ " warning signs, " + content.terms().size() + " terms, " + content.facts().size() + " facts.");
			return 0;
		}
		catch (ContentException ex) {
			ex.problems().forEach(out::println);
			out.println("The content has " + ex.problems().size() + " problems. Nothing was published.");
			return 1;
		}
	}

	private static void tell(Content.Article article, PrintStream out) {
		out.println("articles/" + article.slug() + ".md: " + article.words() + " words, reading grade "
				+ article.grade() + (article.draft() ? ", draft" : ""));
	}

	private static String region(String[] arguments) {
		String option = "--hip-nerve-guide.region=";
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(option))
			.map((argument) -> argument.substring(option.length()))
			.findFirst()
			.orElse("us");
	}

}
