package org.hipnerveguide.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hipnerveguide.ask.Markup.Part;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The passages of the current content release.
 */
@Component
class Passages {

	private static final Set<String> FIXED_SECTIONS = Set.of("causes", "symptoms", "when-to-see-a-doctor", "remedies",
			"prevention", "faq", "takeaways");

	private static final String HELPERS = "who-can-help";

	private final JdbcClient jdbc;

	Passages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Passage> all() {
		List<Passage> passages = new ArrayList<>(sections());
		passages.addAll(cards());
		passages.addAll(questions());
		passages.addAll(terms());
		passages.addAll(helpers());
		return passages;
	}

	/**
	 * A section between the fixed ones counts as the fixed one before it.
	 */
	private List<Passage> sections() {
		List<Passage> passages = new ArrayList<>();
		List<String> place = new ArrayList<>(List.of("", ""));
		this.jdbc.sql("""
				select a.slug, a.title, a.reviewed, s.anchor, s.heading, s.html from section s
				join article a on a.slug = s.article order by a.slug, s.position""").query((row) -> {
			String slug = row.getString("slug");
			String anchor = row.getString("anchor");
			if (!place.get(0).equals(slug) || FIXED_SECTIONS.contains(anchor)) {
				place.set(0, slug);
				place.set(1, anchor);
			}
			for (Part part : Markup.parts(anchor, row.getString("heading"), row.getString("html"))) {
				if (!part.sentences().isEmpty()) {
					passages.add(new Passage(slug, row.getString("title"), Optional.of(place.get(1)), part.heading(),
							"/symptoms-guide/" + slug + "#" + part.anchor(), reviewed(row), part.sentences()));
				}
			}
		});
		return passages;
	}

	/**
	 * The signs of an article, a passage for each urgency.
	 */
	private List<Passage> cards() {
		Map<String, Passage> cards = new LinkedHashMap<>();
		this.jdbc.sql("""
				select a.slug, a.title, a.reviewed, l.code, l.card, r.sign from article_sign s
				join article a on a.slug = s.article join rule r on r.code = s.rule
				join urgency_level l on l.code = r.urgency order by a.slug, l.severity, r.position""").query((row) -> {
			String slug = row.getString("slug");
			String url = "/symptoms-guide/" + slug + Passage.CARD + row.getString("code");
			if (!cards.containsKey(url)) {
				cards.put(url, new Passage(slug, row.getString("title"), Optional.of("when-to-see-a-doctor"),
						row.getString("card"), url, reviewed(row), new ArrayList<>()));
			}
			cards.get(url).sentences().add(row.getString("sign") + ".");
		});
		return List.copyOf(cards.values());
	}

	private List<Passage> questions() {
		return this.jdbc.sql("""
				select a.slug, a.title, a.reviewed, q.anchor, q.question, q.html from question q
				join article a on a.slug = q.article order by a.slug, q.position""")
			.query((row, number) -> new Passage(row.getString("slug"), row.getString("title"), Optional.of("faq"),
					row.getString("question"),
					"/symptoms-guide/" + row.getString("slug") + "#" + row.getString("anchor"), reviewed(row),
					Markup.parts("", "", row.getString("html")).get(0).sentences()))
			.list();
	}

	private List<Passage> terms() {
		return this.jdbc.sql("select code, name, also, explanation from term order by position")
			.query((row, number) -> new Passage(Passage.GLOSSARY, "", Optional.empty(),
					row.getString("name")
							+ Optional.ofNullable(row.getString("also")).map((also) -> " (" + also + ")").orElse(""),
					"/glossary#" + row.getString("code"), Optional.empty(),
					Markup.sentences(row.getString("explanation"))))
			.list();
	}

	private List<Passage> helpers() {
		List<Passage> passages = new ArrayList<>();
		this.jdbc.sql("""
				select p.title, s.anchor, s.heading, s.html from page_section s join page p on p.address = s.page
				where p.address = :address order by s.position""").param("address", "/" + HELPERS).query((row) -> {
			for (Part part : Markup.parts(row.getString("anchor"), row.getString("heading"), row.getString("html"))) {
				if (!part.sentences().isEmpty()) {
					passages.add(new Passage(HELPERS, row.getString("title"), Optional.empty(), part.heading(),
							"/" + HELPERS + "#" + part.anchor(), Optional.empty(), part.sentences()));
				}
			}
		});
		return passages;
	}

	private static Optional<LocalDate> reviewed(ResultSet row) throws SQLException {
		return Optional.ofNullable(row.getDate("reviewed")).map(java.sql.Date::toLocalDate);
	}

}
