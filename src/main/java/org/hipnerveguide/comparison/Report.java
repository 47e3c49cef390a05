package org.hipnerveguide.comparison;

import java.util.Optional;

import org.hipnerveguide.content.Cases;

/**
 * Everything that a newer content changes, as one text for editors and clinicians. The
 * same contents give the same text.
 */
final class Report {

	private final ContentPair pair;

	private final UrgencySection urgency;

	private final Optional<Cases> cases;

	Report(ContentPair pair, Optional<Cases> cases) {
		this.pair = pair;
		this.urgency = new UrgencySection(pair);
		this.cases = cases;
	}

	/**
	 * Whether anybody may be told to wait longer than before.
	 */
	boolean lowers() {
		return this.urgency.lowers();
	}

	/**
	 * The report.
	 * @param count how many people answer at random
	 */
	String text(int count) {
		Markdown report = new Markdown();
		report.heading(1, "What this content would change");
		writeSummary(report);
		this.urgency.write(report);
		People people = People.ask(this.pair.books(), this.pair.combined(), count);
		new CountsSection(this.pair, people).write(report);
		report.paragraph("The random answers are those of " + CountsSection.number(count)
				+ " people, each drawn with a number from 0 as the seed; half of them tick at most every eighth box.");
		new OutcomeSection(this.pair, people).write(report);
		new CasesSection(this.pair, this.cases).write(report);
		new ContentSection(this.pair).write(report);
		return report.toString();
	}

	private void writeSummary(Markdown report) {
		RuleBookComparison books = this.pair.books();
		report.item(lowers()
				? "**LOWERED: " + sets(books.lowered().size(), "lowers", "lower") + " the urgency" + others() + ".**"
				: "No answers lower the urgency.");
		report.item(sets(books.raised().size(), "raises", "raise") + " the urgency.");
		report.item("Rule book " + version(books.older()) + " → " + version(books.newer()) + (isVersionForgotten(books)
				? ": it changes and keeps its version. Write another in" + " `checker/questionnaire.yaml`" : ""));
	}

	private String others() {
		int others = this.urgency.othersThatLower();
		return (others == 0) ? ""
				: ", and so may " + others + ((others == 1) ? " question or sign" : " questions or signs");
	}

	private static String sets(int count, String one, String several) {
		return (count == 1) ? "1 set of answers " + one : count + " sets of answers " + several;
	}

	private static String version(Side side) {
		return Markdown.plain(side.book().version());
	}

	private boolean isVersionForgotten(RuleBookComparison books) {
		return books.older().book().version().equals(books.newer().book().version())
				&& !(this.pair.older().questionnaire().equals(this.pair.newer().questionnaire())
						&& this.pair.older().rules().equals(this.pair.newer().rules())
						&& this.pair.older().patterns().equals(this.pair.newer().patterns())
						&& this.pair.older().advice().equals(this.pair.newer().advice()));
	}

}
