package org.hipnerveguide.desk;

import java.util.stream.Stream;

import org.hipnerveguide.desk.ExternalLinks.Link;
import org.hipnerveguide.desk.MissedQuestions.Tried;
import org.hipnerveguide.desk.UnusedTables.UnusedSign;
import org.hipnerveguide.desk.UnusedTables.UnusedTerm;

/**
 * The content at a glance.
 *
 * @param articles how each article stands
 * @param sections how many sources each section names
 * @param signs the warning signs that no article shows
 * @param terms the terms that no text uses
 * @param questions what came of the questions that the ask box was tried with
 * @param links where the guide sends readers
 */
record Desk(Table<ArticleRow> articles, Table<CitedSections> sections, Table<UnusedSign> signs, Table<UnusedTerm> terms,
		Tried questions, Table<Link> links) {

	/**
	 * Whether one of its tables is sorted so.
	 */
	boolean isSorted(Sort sort) {
		return Stream.of(this.articles, this.sections, this.signs, this.terms, this.questions.table(), this.links)
			.anyMatch((table) -> table.isSortedBy(sort.column()));
	}

	public long overdue() {
		return this.articles.rows().stream().filter(ArticleRow::isOverdue).count();
	}

	public long drafts() {
		return this.articles.rows().stream().filter(ArticleRow::draft).count();
	}

	/**
	 * How many articles miss one of the criteria.
	 */
	public long lacking() {
		return this.articles.rows().stream().filter((row) -> !row.missing().isEmpty()).count();
	}

}
