package org.hipnerveguide.comparison;

import java.util.Optional;

import org.hipnerveguide.content.Cases;

/**
 * Everything that a newer content changes, as one text for editors and clinicians. The
 * same contents give the same text.
 */
final class Report {

	private static final int PEOPLE = 1_000_000;

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

	String text() {
		Markdown report = new Markdown();
		report.heading(1, "What this content would change");
		writeSummary(report);
		this.urgency.write(report);
		People people = People.ask(this.pair.books(), this.pair.combined(), PEOPLE);
		new CountsSection(this.pair, people).write(report);
		report.paragraph("The random answers are those of " + CountsSection.number(PEOPLE)
				+ " people, each drawn with a number from 0 as the seed; half of them tick at most every eighth box.");
		new OutcomeSection(this.pair, people).write(report);
		new CasesSection(this.pair, this.cases).write(report);
		new ContentSection(this.pair).write(report);
		return report.toString();
	}

	private void writeSummary(Markdown report) {
		RuleBookComparison books = this.pair.books();
		report.item(lowers()
				? "**LOWERED: " + books.lowered().size() + " sets of answers lower the urgency.** They come first."
				: "No answers lower the urgency.");
		report.item(books.raised().size() + " sets of answers raise the urgency.");
		report.item("Rule book " + version(books.older()) + " → " + version(books.newer()) + (isVersionForgotten(books)
				? ": it changes and keeps its version. Write another in" + " `checker/questionnaire.yaml`" : ""));
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
