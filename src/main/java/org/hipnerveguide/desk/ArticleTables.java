package org.hipnerveguide.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hipnerveguide.content.Manuscript;
import org.hipnerveguide.content.Place;
import org.hipnerveguide.guide.Article;
import org.hipnerveguide.guide.Articles;

import org.springframework.stereotype.Component;

/**
 * The articles, drafts included.
 */
@Component
@InPreview
class ArticleTables {

	private final Articles articles;

	private final Manuscript manuscript;

	private final Clock clock;

	ArticleTables(Articles articles, Manuscript manuscript, Clock clock) {
		this.articles = articles;
		this.manuscript = manuscript;
		this.clock = clock;
	}

	/**
	 * By the day of the next review, so that those overdue come first.
	 */
	Table<ArticleRow> byReview(Optional<Sort> sort) {
		LocalDate today = LocalDate.now(this.clock);
		List<ArticleRow> rows = this.articles.findAllByOrderBySlug()
			.stream()
			.map((article) -> ArticleRow.of(article, place(article), today))
			.toList();
		Comparator<ArticleRow> reviewed = Comparator
			.comparing((ArticleRow row) -> row.reviewed().orElse(LocalDate.MIN));
		return Table.of("articles", rows,
				List.of(Column.byWords("article", ArticleRow::title), Column.by("status", (row) -> !row.draft()),
						Column.by("next-review", ArticleRow::nextReview),
						new Column<>("reviewed", Optional.of(reviewed)), Column.by("grade", ArticleRow::grade),
						Column.by("words", ArticleRow::words), Column.by("sources", ArticleRow::sources),
						Column.by("criteria", (row) -> row.missing().size())),
				Sort.by("next-review"), sort);
	}

	/**
	 * The sources of every section that all articles have.
	 */
	Table<CitedSections> bySection(Optional<Sort> sort) {
		List<CitedSections> rows = this.articles.findAllByOrderBySlug()
			.stream()
			.map((article) -> CitedSections.of(article, place(article).stream().toList()))
			.toList();
		List<Column<CitedSections>> columns = new ArrayList<>();
		columns.add(Column.byWords("title", CitedSections::title));
		common(rows).forEach((section) -> columns.add(Column.by("section-" + section, (row) -> row.in(section))));
		return Table.of("sections", rows, columns, Sort.by("title"), sort);
	}

	private static Set<String> common(List<CitedSections> rows) {
		Set<String> sections = new LinkedHashSet<>();
		rows.stream().findFirst().ifPresent((row) -> sections.addAll(row.sources().keySet()));
		rows.forEach((row) -> sections.retainAll(row.sources().keySet()));
		return sections;
	}

	private Optional<Place> place(Article article) {
		return this.manuscript.outline().article(article.slug());
	}

}
