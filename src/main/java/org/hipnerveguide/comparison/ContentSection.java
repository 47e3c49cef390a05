package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hipnerveguide.content.Content;

/**
 * What changes on the pages: articles by section, links, and the words of every register.
 */
final class ContentSection {

	/** Told by section, by rule and by answer, or counted from these. */
	private static final Set<String> TOLD_ELSEWHERE = Set.of("lead", "sections", "questions", "citedSources", "words",
			"grade", "criteria", "html", "options", "steps", "alternatives", "sentence");

	private final Content older;

	private final Content newer;

	ContentSection(ContentPair pair) {
		this.older = pair.older();
		this.newer = pair.newer();
	}

	void write(Markdown report) {
		Markdown section = new Markdown();
		writePassages("Articles", Content::articles, Content.Article::address, Passage::of, section);
		writePassages("Pages", Content::pages, Content.Page::address, Passage::of, section);
		writeLines("Links", ContentSection::links, section);
		write("Terms", Content::terms, Content.Term::code, section);
		write("Sources", Content::sources, Content.Source::code, section);
		write("Facts", Content::facts, Content.Fact::code, section);
		write("Signs", Content::rules, Content.Rule::code, section);
		write("Questions", ContentSection::questions, Content.CheckerQuestion::code, section);
		write("Answers that can be chosen", ContentSection::options, Content.Option::code, section);
		write("Patterns", Content::patterns, Content.Pattern::code, section);
		write("Advice", Content::advice, Content.Advice::code, section);
		write("Levels", Content::levels, Content.Level::code, section);
		write("People", Content::people, Content.Person::slug, section);
		write("Categories", Content::categories, Content.Topic::code, section);
		write("Tags", Content::tags, Content.Topic::code, section);
		write("Regions", Content::regions, Content.Region::code, section);
		write("Redirects", Content::redirects, Content.Redirect::from, section);
		writeLines("How readers ask", ContentSection::asking, section);
		report.heading(2, "Content");
		if (section.isEmpty()) {
			report.paragraph("Nothing changes.");
		}
		report.add(section);
	}

	private static List<Content.CheckerQuestion> questions(Content content) {
		return content.questionnaire().steps().stream().flatMap((step) -> step.questions().stream()).toList();
	}

	private static List<Content.Option> options(Content content) {
		return questions(content).stream().flatMap((question) -> question.options().stream()).toList();
	}

	private <T extends Record> void write(String title, Function<Content, List<T>> entries, Function<T, String> code,
			Markdown section) {
		write(title, entries, code, (before, after) -> List.of(), section);
	}

	private <T extends Record> void writePassages(String title, Function<Content, List<T>> entries,
			Function<T, String> address, Function<T, List<Passage>> passages, Markdown section) {
		write(title, entries, address, (before, after) -> {
			Changes<Passage> changes = Changes.between(passages.apply(before), passages.apply(after), Passage::anchor);
			return Stream
				.of(anchors("changed", changes.changed().stream().map(Changes.Changed::after).toList()),
						anchors("added", changes.added()), anchors("removed", changes.removed()))
				.flatMap(List::stream)
				.toList();
		}, section);
	}

	private static List<String> anchors(String what, List<Passage> passages) {
		return passages.isEmpty() ? List.of()
				: List.of(what + " "
						+ passages.stream()
							.map((passage) -> Markdown.code("#" + passage.anchor()))
							.collect(Collectors.joining(", ")));
	}

	private <T extends Record> void write(String title, Function<Content, List<T>> entries, Function<T, String> code,
			BiFunction<T, T, List<String>> more, Markdown section) {
		Changes<T> changes = Changes.between(entries.apply(this.older), entries.apply(this.newer), code);
		List<String> items = new ArrayList<>();
		changes.removed().forEach((entry) -> items.add("removed " + Markdown.code(code.apply(entry))));
		changes.added().forEach((entry) -> items.add("added " + Markdown.code(code.apply(entry))));
		changes.changed().forEach((entry) -> {
			List<String> what = new ArrayList<>(more.apply(entry.before(), entry.after()));
			Field.differing(entry.before(), entry.after(), TOLD_ELSEWHERE)
				.forEach((field) -> what.add(field.inWords()));
			if (!what.isEmpty()) {
				items.add("changed " + Markdown.code(code.apply(entry.after())) + ": " + String.join("; ", what));
			}
		});
		if (!items.isEmpty()) {
			section.heading(3, title);
			items.forEach(section::item);
		}
	}

	private void writeLines(String title, Function<Content, List<String>> lines, Markdown section) {
		Set<String> before = new LinkedHashSet<>(lines.apply(this.older));
		Set<String> after = new LinkedHashSet<>(lines.apply(this.newer));
		List<String> removed = before.stream().filter((link) -> !after.contains(link)).toList();
		List<String> added = after.stream().filter((link) -> !before.contains(link)).toList();
		if (!removed.isEmpty() || !added.isEmpty()) {
			section.heading(3, title);
			removed.forEach((link) -> section.item("removed " + link));
			added.forEach((link) -> section.item("added " + link));
		}
	}

	private static List<String> links(Content content) {
		return Stream
			.concat(content.articles().stream().flatMap((article) -> links(article.address(), Passage.of(article))),
					content.pages().stream().flatMap((page) -> links(page.address(), Passage.of(page))))
			.toList();
	}

	private static Stream<String> links(String from, List<Passage> passages) {
		return passages.stream()
			.flatMap((passage) -> passage.links().stream())
			.map((to) -> (to.startsWith("https:") ? "external" : "internal") + " " + Markdown.code(to) + " on "
					+ Markdown.code(from));
	}

	/**
	 * What the ask box knows, a line each. A phrase is how a warning sign is noticed.
	 */
	private static List<String> asking(Content content) {
		Content.Ask ask = content.ask();
		return Stream
			.of(ask.phrases().stream().map((phrase) -> "warning sign " + phrase.rule() + ": " + phrase.parts()),
					words("list", ask.lists()), words("asked at", ask.asked()),
					words("asked elsewhere about", ask.askedElsewhere()), words("section", ask.sections()),
					ask.synonyms().stream().map((group) -> "synonyms: " + group),
					ask.spellings().stream().map((one) -> "spelling: " + one.words() + " for " + one.meaning()),
					ask.skipped().stream().map((word) -> "skipped: " + word),
					ask.notATypo().stream().map((word) -> "not a typo: " + word),
					ask.littleWords().stream().map((word) -> "little word: " + word),
					ask.elsewhere().stream().map((word) -> "about something else: " + word))
			.flatMap((lines) -> lines)
			.map(Markdown::plain)
			.toList();
	}

	private static Stream<String> words(String what, List<Content.WordList> lists) {
		return lists.stream()
			.flatMap((list) -> list.words().stream().map((word) -> what + " " + list.code() + ": " + word));
	}

}
