package org.hipnerveguide.content;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The command <code>--check-content[=folder]</code>: checks content files without
 * starting a server. With <code>--hip-nerve-guide.checked-content=file</code> it keeps
 * what they say for the starts to come.
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
		try {
			ContentFiles files = folder.isEmpty() ? ContentFiles.shipped() : ContentFiles.in(Path.of(folder));
			Content content = folder.isEmpty() ? read(files, arguments) : readWithoutLoss(files, arguments);
			setting("checked-content", arguments)
				.ifPresent((file) -> new CheckedContent(Path.of(file)).keep(files, region(arguments)));
			content.articles().forEach((article) -> tell(article, out));
			out.println("The content is good: " + content.articles().size() + " articles, " + content.rules().size()
					+ " warning signs, " + content.terms().size() + " terms, " + content.facts().size() + " facts.");
			return 0;
		}
		catch (ContentException ex) {
			ex.problems().forEach(out::println);
			int problems = ex.problems().size();
			out.println("The content has " + problems + ((problems == 1) ? " problem" : " problems")
					+ ". Nothing was published.");
			return 1;
		}
	}

	/**
	 * Reads as a server would, which refuses what leads readers to a draft, and again
	 * with the drafts.
	 */
	private static Content read(ContentFiles files, String[] arguments) {
		ContentFolder.read(files, region(arguments), false);
		return ContentFolder.read(files, region(arguments), true);
	}

	private static Content readWithoutLoss(ContentFiles files, String[] arguments) {
		Content content = read(files, arguments);
		ContentFolder.readAfter(ContentFolder.read(ContentFiles.shipped(), "us", false), files, region(arguments));
		return content;
	}

	private static void tell(Content.Article article, PrintStream out) {
		Criteria criteria = article.criteria();
		out.println("articles/" + article.slug() + ".md: " + article.words() + " words, reading grade "
				+ article.grade() + ", " + article.citedSources().size() + " sources named at " + criteria.statements()
				+ " places, " + (article.reviewed().isPresent() ? "reviewed" : "not reviewed")
				+ (criteria.uncertainty() ? "" : ", NOT SAID: what is uncertain")
				+ (criteria.untreated() ? "" : ", NOT SAID: what happens without each treatment")
				+ (criteria.sharedDecision() ? "" : ", NOT SAID: decide together")
				+ (article.draft() ? ", draft" : ""));
	}

	private static String region(String[] arguments) {
		return setting("region", arguments).orElse("us");
	}

	private static Optional<String> setting(String name, String[] arguments) {
		String option = "--hip-nerve-guide." + name + "=";
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(option))
			.map((argument) -> argument.substring(option.length()))
			.findFirst();
	}

}
