package org.hipnerveguide.comparison;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hipnerveguide.content.Cases;
import org.hipnerveguide.content.Content;
import org.hipnerveguide.content.ContentException;
import org.hipnerveguide.content.ContentFiles;
import org.hipnerveguide.content.ContentFolder;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * The command <code>--compare-content=&lt;folder&gt;</code>: tells in one report what the
 * content of this release, or of the folder that is set, changes against that of an older
 * folder.
 */
public final class ContentComparison {

	private static final String OLDER = "compare-content";

	private static final String NEWER = "hip-nerve-guide.content";

	private static final String REGION = "hip-nerve-guide.region";

	private static final String CASES = "cases";

	private static final String ACCEPT = "accept-lowered";

	private static final int PEOPLE = 1_000_000;

	private static final int GOOD = 0;

	private static final int STOP = 1;

	private static final int WRONG_USAGE = 2;

	private final ApplicationArguments arguments;

	private final PrintStream out;

	private final int people;

	private ContentComparison(ApplicationArguments arguments, PrintStream out, int people) {
		this.arguments = arguments;
		this.out = out;
		this.people = people;
	}

	/**
	 * Compares the contents that the arguments name.
	 * @param arguments the command line
	 * @param out where the report goes, as UTF-8
	 * @return the exit status: 0 when no urgency is lowered or that is accepted, 1 when
	 * one is lowered or a content is refused, 2 when the arguments are wrong; nothing if
	 * they ask for no comparison
	 */
	public static Optional<Integer> run(String[] arguments, PrintStream out) {
		return run(arguments, out, PEOPLE);
	}

	static Optional<Integer> run(String[] arguments, PrintStream out, int people) {
		ApplicationArguments options = new DefaultApplicationArguments(arguments);
		if (!options.containsOption(OLDER)) {
			return Optional.empty();
		}
		PrintStream report = new PrintStream(out, true, StandardCharsets.UTF_8);
		return Optional.of(new ContentComparison(options, report, people).status());
	}

	private int status() {
		Optional<String> misuse = misuse();
		if (misuse.isPresent()) {
			this.out.println(misuse.get());
			return WRONG_USAGE;
		}
		try {
			return compare();
		}
		catch (ContentException ex) {
			ex.problems().forEach(this.out::println);
			this.out.println("Nothing was compared.");
			return STOP;
		}
	}

	private Optional<String> misuse() {
		if (value(OLDER).isEmpty()) {
			return Optional.of("Name the folder of the older content: --" + OLDER
					+ "=<folder>. The newer one is that of" + " this release, or that of --" + NEWER + "=<folder>.");
		}
		return Stream.of(OLDER, NEWER)
			.flatMap((option) -> missing(option, Files::isDirectory,
					"there is no such folder: name the one that holds articles/, glossary.yaml and the rest"))
			.findFirst()
			.or(() -> missing(CASES, Files::isRegularFile, "there is no such file: name the table of cases, cases.yaml")
				.findFirst());
	}

	private Stream<String> missing(String option, Predicate<Path> there, String remedy) {
		return value(option).filter((path) -> !there.test(Path.of(path)))
			.map((path) -> "--" + option + "=" + path + ": " + remedy)
			.stream();
	}

	private int compare() {
		Optional<Cases> cases = value(CASES).map(Path::of).map(Cases::read);
		String region = value(REGION).orElse("us");
		Content older = ContentFolder.read(ContentFiles.in(Path.of(value(OLDER).orElseThrow())), region, false);
		Content newer = ContentFolder.readAfter(older,
				value(NEWER).map(Path::of).map(ContentFiles::in).orElseGet(ContentFiles::shipped), region);
		Report report = new Report(ContentPair.of(older, newer), cases);
		this.out.print(report.text(this.people));
		return (report.lowers() && !this.arguments.containsOption(ACCEPT)) ? STOP : GOOD;
	}

	/**
	 * What an option is set to, if it is.
	 */
	private Optional<String> value(String option) {
		List<String> values = this.arguments.getOptionValues(option);
		return Optional.ofNullable(values).flatMap((some) -> some.stream().filter((one) -> !one.isEmpty()).findFirst());
	}

}
