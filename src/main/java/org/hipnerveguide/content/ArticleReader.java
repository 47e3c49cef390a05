package org.hipnerveguide.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.hipnerveguide.content.Names.Kind;

/**
 * Reads an article: its front matter, its sections with the anchors that other pages and
 * the checker rely on, its questions, its evidence.
 */
final class ArticleReader {

	/**
	 * The sections of every article, in this order; "sources" is made from the evidence.
	 */
	static final List<String> FIXED_SECTIONS = List.of("causes", "symptoms", "when-to-see-a-doctor", "remedies",
			"prevention", "faq", "takeaways");

	private static final int LONGEST_DESCRIPTION = 160;

	private final Shelf shelf;

	private final Yaml yaml;

	private final boolean drafts;

	ArticleReader(Shelf shelf, Yaml yaml, boolean drafts) {
		this.shelf = shelf;
		this.yaml = yaml;
		this.drafts = drafts;
	}

	/**
	 * Reads one article file; a draft is checked but returned only when drafts are
	 * wanted.
	 */
	Optional<Content.Article> read(SourceFile source) {
		return FrontMatter.read(source, this.yaml, this.shelf.problems())
			.map((file) -> article(file.keys(), file.body()))
			.filter((article) -> this.drafts || !article.draft());
	}

	private Content.Article article(Entry keys, SourceFile body) {
		String slug = slug(keys, body);
		String address = "/symptoms-guide/" + slug;
		Markdown markdown = Markdown.claiming(body, address, this.shelf);
		MarkdownText text = markdown.read();
		requireFixedSections(text, body);
		requireLead(text, body);
		List<Content.Question> questions = questions(text, markdown, body);
		List<String> anchors = new ArrayList<>(text.anchors());
		anchors.addAll(markdown.innerAnchors());
		anchors.addAll(List.of("sources", "changes"));
		questions.forEach((question) -> anchors.add(question.anchor()));
		boolean draft = isDraft(keys);
		publish(address, draft, anchors);
		String lead = markdown.html(text.lead());
		List<Content.Section> sections = sections(text, markdown);
		Prose prose = markdown.prose();
		Content.Article article = new Content.Article(slug, keys.text("title"), description(keys), lead,
				reference(Kind.CATEGORY, keys, "category"), references(Kind.TAG, keys, "tags"),
				reference(Kind.PERSON, keys, "author"), optionalReference(Kind.PERSON, keys, "reviewer"),
				keys.optionalDate("reviewed"), keys.date("published"), keys.date("next-review"),
				references(Kind.RULE, keys, "signs"), sections, questions, markdown.citedSources(), changes(keys),
				markdown.words(), prose.grade(), Criteria.of(body.text()), draft);
		checkReview(keys, article);
		keys.nothingElse();
		return article;
	}

	private void publish(String address, boolean draft, List<String> anchors) {
		if (draft) {
			this.shelf.addresses().draft(address, anchors);
		}
		if (!draft || this.drafts) {
			this.shelf.addresses().publish(address, anchors);
		}
	}

	private String slug(Entry keys, SourceFile body) {
		String slug = body.name();
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			problem(body, 1, "the file's name is not an address",
					"name it in lower-case letters, digits and single hyphens");
		}
		// told to editors who look what is due
		this.shelf.names().define(Kind.ARTICLE, slug, body.path(), keys.line("next-review"));
		return slug;
	}

	private boolean isDraft(Entry keys) {
		String status = keys.text("status");
		if (!List.of("draft", "published", "").contains(status)) {
			keys.problem("status", "unknown status \"" + status + "\"", "write draft or published");
		}
		return status.equals("draft");
	}

	private String description(Entry keys) {
		String description = keys.text("description");
		if (description.length() > LONGEST_DESCRIPTION) {
			keys.problem("description", "the description is " + description.length() + " characters long",
					"say it in " + LONGEST_DESCRIPTION + " or fewer");
		}
		return description;
	}

	private void checkReview(Entry keys, Content.Article article) {
		if (article.reviewer().isPresent() && article.reviewed().isEmpty()) {
			keys.problem("reviewer", "a reviewer without a review date", "add \"reviewed: \" with the date");
		}
		if (article.reviewed().isPresent() && article.reviewer().isEmpty()) {
			keys.problem("reviewed", "a review date without a reviewer",
					"add \"reviewer: \" with the person's file name");
		}
		LocalDate last = article.reviewed().orElse(article.published());
		if (!article.nextReview().equals(LocalDate.EPOCH) && !article.nextReview().isAfter(last)) {
			keys.problem("next-review", "the next review is not after the last one", "write a later date");
		}
	}

	private List<Content.Change> changes(Entry keys) {
		List<Content.Change> changes = new ArrayList<>();
		for (Entry entry : keys.entries("changes")) {
			changes
				.add(new Content.Change(entry.date("date"), entry.text("what"), reference(Kind.PERSON, entry, "by")));
			entry.nothingElse();
		}
		if (changes.isEmpty()) {
			keys.problem("changes", "nothing says what changed", "add \"changes:\" with date, by and what");
		}
		return changes;
	}

	private List<Content.Section> sections(MarkdownText text, Markdown markdown) {
		return text.sections()
			.stream()
			.map((section) -> new Content.Section(section.anchor(), section.heading(),
					markdown.html(section.anchor().equals("faq") ? beforeQuestions(section) : section.nodes())))
			.toList();
	}

	private static List<Node> beforeQuestions(MarkdownText.Section faq) {
		return faq.nodes().stream().takeWhile((node) -> !(node instanceof Heading)).toList();
	}

	private List<Content.Question> questions(MarkdownText text, Markdown markdown, SourceFile body) {
		List<Content.Question> questions = new ArrayList<>();
		for (MarkdownText.Section section : text.sections()) {
			if (!section.anchor().equals("faq")) {
				continue;
			}
			List<Node> nodes = section.nodes();
			for (int i = beforeQuestions(section).size(); i < nodes.size();) {
				Heading question = (Heading) nodes.get(i);
				List<Node> answer = nodes.subList(i + 1, nodes.size())
					.stream()
					.takeWhile((node) -> !(node instanceof Heading))
					.toList();
				questions.add(new Content.Question(markdown.anchor(question), MarkdownReader.text(question).strip(),
						markdown.html(answer), plainText(answer)));
				i += answer.size() + 1;
			}
			if (questions.isEmpty()) {
				problem(body, section.line(), "no questions in the section \"faq\"", "write each as ### Question?");
			}
		}
		return questions;
	}

	private static String plainText(List<Node> nodes) {
		return nodes.stream().map(MarkdownReader::text).collect(Collectors.joining(" ")).strip();
	}

	private void requireFixedSections(MarkdownText text, SourceFile body) {
		List<String> anchors = text.anchors();
		for (String fixed : FIXED_SECTIONS) {
			if (!anchors.contains(fixed)) {
				problem(body, body.firstLine(), "the section \"" + fixed + "\" is missing",
						"add \"## A heading {#" + fixed + "}\" with its text");
			}
		}
		List<String> found = anchors.stream().filter(FIXED_SECTIONS::contains).toList();
		if (!found.equals(FIXED_SECTIONS.stream().filter(found::contains).toList())) {
			problem(body, body.firstLine(), "the sections are not in their order",
					"order them as " + String.join(", ", FIXED_SECTIONS));
		}
		text.sections()
			.stream()
			.filter((section) -> section.nodes().isEmpty())
			.forEach((section) -> problem(body, section.line(), "the section \"" + section.heading() + "\" is empty",
					"write its text or remove it"));
	}

	private void requireLead(MarkdownText text, SourceFile body) {
		if (text.lead().isEmpty()) {
			problem(body, body.firstLine(), "the article does not start with an answer",
					"write one paragraph before the first section");
		}
	}

	private String reference(Kind kind, Entry entry, String key) {
		String code = entry.text(key);
		this.shelf.names().use(kind, List.of(code), entry, key);
		return code;
	}

	private Optional<String> optionalReference(Kind kind, Entry entry, String key) {
		Optional<String> code = entry.optionalText(key);
		code.ifPresent((name) -> this.shelf.names().use(kind, List.of(name), entry, key));
		return code;
	}

	private List<String> references(Kind kind, Entry entry, String key) {
		List<String> codes = entry.someTexts(key);
		this.shelf.names().use(kind, codes, entry, key);
		return codes;
	}

	private void problem(SourceFile body, int line, String what, String remedy) {
		this.shelf.problems().add(body.path(), line, what, remedy);
	}

}
