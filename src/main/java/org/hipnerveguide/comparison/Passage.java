package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hipnerveguide.content.Content;

import org.springframework.web.util.HtmlUtils;

/**
 * A part of an article or a page that has an address of its own.
 *
 * @param anchor its anchor; "lead" for what stands before the first section
 * @param words what it says, its heading first. Neither the number that a source happens
 * to have on the page counts, nor where a term is explained in place
 */
record Passage(String anchor, String words) {

	private static final Pattern EXPLANATION = Pattern.compile("<span class=\"term-text\".*?</span>", Pattern.DOTALL);

	private static final Pattern CITATION = Pattern.compile("<sup class=\"cite\">(.*?)</sup>", Pattern.DOTALL);

	private static final Pattern SOURCE = Pattern.compile("#source-(\\d+)");

	private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

	static List<Passage> of(Content.Article article) {
		List<Passage> passages = new ArrayList<>(of(article.lead(), article.sections(), article.citedSources()));
		article.questions()
			.forEach((question) -> passages
				.add(of(question.anchor(), question.question(), question.html(), article.citedSources())));
		return passages;
	}

	static List<Passage> of(Content.Page page) {
		return of(page.lead(), page.sections(), page.citedSources());
	}

	private static List<Passage> of(String lead, List<Content.Section> sections, List<String> sources) {
		return Stream
			.concat(Stream.of(of("lead", "", lead, sources)),
					sections.stream()
						.map((section) -> of(section.anchor(), section.heading(), section.html(), sources)))
			.toList();
	}

	private static Passage of(String anchor, String heading, String html, List<String> sources) {
		String plain = EXPLANATION.matcher(html).replaceAll("");
		return new Passage(anchor, heading + "\n" + CITATION.matcher(plain)
			.replaceAll((citation) -> Matcher.quoteReplacement(sourcesOf(citation, sources))));
	}

	private static String sourcesOf(MatchResult citation, List<String> sources) {
		return SOURCE.matcher(citation.group(1))
			.results()
			.map((number) -> sources.get(Integer.parseInt(number.group(1)) - 1))
			.sorted()
			.collect(Collectors.joining(" ", "[", "]"));
	}

	/**
	 * Where its links lead.
	 */
	List<String> links() {
		return LINK.matcher(this.words).results().map((link) -> HtmlUtils.htmlUnescape(link.group(1))).toList();
	}

}
