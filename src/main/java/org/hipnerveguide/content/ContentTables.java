package org.hipnerveguide.content;

import java.sql.Connection;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Replaces all content tables with a new content, on a connection whose transaction
 * belongs to the caller.
 */
final class ContentTables {

	/** Emptied in this order, so that nothing is left that points to what is gone. */
	private static final List<String> TABLES = List.of("phrase_part", "phrase", "phrase_list_word", "section_word",
			"synonym", "asked", "asked_elsewhere", "ask_spelling", "ask_word", "advice_fact", "advice_withhold",
			"advice_pattern", "advice_requirement", "advice_level", "advice", "pattern_fact", "pattern_support",
			"pattern_requirement", "pattern", "rule_requirement", "checker_option", "checker_question", "checker_step",
			"questionnaire", "redirect", "page_cited_source", "page_sign", "page_section", "page", "article_change",
			"cited_source", "question", "section", "article_sign", "article_tag", "article", "term_fact", "term", "tag",
			"category", "person", "rule_fact", "rule", "urgency_level", "fact_source", "fact", "source", "region",
			"content_release");

	private final JdbcTemplate jdbc;

	ContentTables(Connection connection) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	void replace(Content content, Instant now) {
		TABLES.forEach((table) -> this.jdbc.update("delete from " + table));
		insert("content_release", List.of(now), (instant) -> row(1, Timestamp.from(instant)));
		insert("region", content.regions(), (r) -> row(r.code(), r.name(), r.emergencyNumber(), r.urgentLine(),
				orNull(r.urgentNumber()), r.elsewhere(), r.chosen(), r.paper()));
		insert("source", content.sources(), (s) -> row(s.code(), s.title(), s.publisher(), orNull(s.year()),
				orNull(s.url()), orNull(s.note()), s.read()));
		insert("fact", content.facts(), (f) -> row(f.code(), f.statement()));
		insertEach("fact_source", content.facts(), Content.Fact::code, Content.Fact::sources);
		insertLevelsAndRules(content);
		insert("person", content.people(),
				(p) -> row(p.slug(), p.name(), p.team(), p.role(), p.qualifications(), p.conflicts(), p.biography()));
		insertNumbered("category", content.categories(), (t, i) -> row(t.code(), i, t.name(), t.description()));
		insertNumbered("tag", content.tags(), (t, i) -> row(t.code(), i, t.name(), t.description()));
		insertNumbered("term", content.terms(), (t, i) -> row(t.code(), i, t.name(),
				t.also().isEmpty() ? null : String.join(", ", t.also()), t.explanation()));
		insertEach("term_fact", content.terms(), Content.Term::code, Content.Term::evidence);
		insertArticles(content.articles());
		insertPages(content.pages());
		insert("redirect", content.redirects(), (r) -> row(r.from(), r.to()));
		new CheckerTables(this).insert(content);
		new AskTables(this).insert(content.ask());
	}

	private void insertLevelsAndRules(Content content) {
		insertNumbered("urgency_level", content.levels(), (l, i) -> row(l.code(), i, l.name(), l.action(), l.card(),
				l.timeFrame(), l.whatToDo(), orNull(l.banner()), l.byWhen(), l.safetyNet(), l.checkAfterDays()));
		insertNumbered("rule", content.rules(), (r, i) -> row(r.code(), i, r.name(), r.urgency(), r.sign(), r.because(),
				r.asked(), orNull(r.sentence())));
		insertEach("rule_fact", content.rules(), Content.Rule::code, Content.Rule::evidence);
	}

	private void insertArticles(List<Content.Article> articles) {
		insert("article", articles,
				(a) -> row(a.slug(), a.title(), a.description(), a.lead(), a.category(), a.author(),
						orNull(a.reviewer()), orNull(a.reviewed().map(Date::valueOf)), date(a.published()),
						date(a.nextReview()), a.words(), a.grade(), a.draft(), a.criteria().statements(),
						a.criteria().uncertainty(), a.criteria().untreated(), a.criteria().sharedDecision()));
		insertEach("article_tag", articles, Content.Article::slug, Content.Article::tags);
		insertEach("article_sign", articles, Content.Article::slug, Content.Article::signs);
		insertParts("section", articles, Content.Article::sections,
				(a, s, i) -> row(a.slug(), i, s.anchor(), s.heading(), s.html()));
		insertParts("question", articles, Content.Article::questions,
				(a, q, i) -> row(a.slug(), i, q.anchor(), q.question(), q.html(), q.answer()));
		insertParts("cited_source", articles, Content.Article::citedSources,
				(a, source, i) -> row(a.slug(), i, i + 1, source));
		insertParts("article_change", articles, Content.Article::changes,
				(a, c, i) -> row(a.slug(), i, date(c.on()), c.what(), c.person()));
	}

	private void insertPages(List<Content.Page> pages) {
		insert("page", pages, (p) -> row(p.address(), p.title(), p.description(), p.lead(), date(p.updated())));
		insertEach("page_sign", pages, Content.Page::address, Content.Page::signs);
		insertParts("page_section", pages, Content.Page::sections,
				(p, s, i) -> row(p.address(), i, s.anchor(), s.heading(), s.html()));
		insertParts("page_cited_source", pages, Content.Page::citedSources,
				(p, source, i) -> row(p.address(), i, i + 1, source));
	}

	<T> void insertEach(String table, List<T> owners, Function<T, String> key, Function<T, List<String>> values) {
		insertParts(table, owners, values, (owner, value, position) -> row(key.apply(owner), position, value));
	}

	private <T, V> void insertParts(String table, List<T> owners, Function<T, List<V>> parts, Part<T, V> row) {
		List<Object[]> rows = new ArrayList<>();
		for (T owner : owners) {
			int position = 0;
			for (V part : parts.apply(owner)) {
				rows.add(row.row(owner, part, position++));
			}
		}
		insertRows(table, rows);
	}

	<T> void insertNumbered(String table, List<T> values, Numbered<T> row) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			rows.add(row.row(values.get(i), i));
		}
		insertRows(table, rows);
	}

	<T> void insert(String table, List<T> values, Function<T, Object[]> row) {
		insertRows(table, values.stream().map(row).toList());
	}

	private void insertRows(String table, List<Object[]> rows) {
		if (!rows.isEmpty()) {
			String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
			this.jdbc.batchUpdate("insert into " + table + " values (" + marks + ")", rows);
		}
	}

	static @Nullable Object[] row(@Nullable Object... columns) {
		return columns;
	}

	static <T> @Nullable T orNull(Optional<T> value) {
		return value.orElse(null);
	}

	private static Date date(LocalDate date) {
		return Date.valueOf(date);
	}

	interface Numbered<T> {

		Object[] row(T value, int position);

	}

	interface Part<T, V> {

		Object[] row(T owner, V part, int position);

	}

}
