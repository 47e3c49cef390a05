package org.hipnerveguide.content;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How an article stands against those criteria of DISCERN and JAMA that a machine can
 * check.
 *
 * @param statements the number of places that name their sources; a paragraph, list item
 * or table row with a medical claim and none is refused
 * @param uncertainty whether it says somewhere what is not certain
 * @param untreated whether every treatment in its table tells what happens without it
 * @param sharedDecision whether it says that patient and clinician decide together
 */
record Criteria(int statements, boolean uncertainty, boolean untreated, boolean sharedDecision) {

	private static final Pattern STATEMENT = Pattern.compile("\\[E\\d{3}(, E\\d{3})*]");

	private static final Pattern UNCERTAINTY = Pattern
		.compile("(?i)\\b(not (proven|proof|a promise|(yet )?(certain|clear|known))|"
				+ "no (proven|proof|promise|(agreed|clear) proof|good (trials|figures))|(is|are|stays?) uncertain|unclear|"
				+ "is not established|have not shown|proof is weak|weak evidence|evidence is weak|"
				+ "small (trial|series|stud))");

	private static final Pattern SHARED_DECISION = Pattern.compile("(?i)\\b(decide|choose|weigh \\w+) together");

	private static final String UNTREATED = "If nothing is done |";

	/**
	 * Checks an article.
	 * @param text its Markdown, front matter left out
	 */
	static Criteria of(String text) {
		return new Criteria((int) STATEMENT.matcher(text).results().count(), UNCERTAINTY.matcher(text).find(),
				tellsWhatHappensUntreated(text), SHARED_DECISION.matcher(text).find());
	}

	private static boolean tellsWhatHappensUntreated(String text) {
		int heading = text.indexOf(UNTREATED);
		if (heading < 0) {
			return false;
		}
		List<String> rows = Arrays.stream(text.substring(heading + UNTREATED.length()).split("\n"))
			.skip(2)
			.takeWhile((line) -> line.startsWith("|"))
			.toList();
		return !rows.isEmpty() && rows.stream().noneMatch((row) -> row.matches(".*\\|\\s*\\|\\s*"));
	}

}
