package org.hipnerveguide.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hipnerveguide.content.Place;
import org.hipnerveguide.guide.Article;
import org.hipnerveguide.guide.Question;
import org.hipnerveguide.guide.Section;

/**
 * How many sources each section of an article names.
 *
 * @param title the article's title
 * @param address its address
 * @param sources the number of different sources, by the anchor of the section
 * @param places where it stands
 */
record CitedSections(String title, String address, Map<String, Integer> sources, List<Place> places) {

	private static final String QUESTIONS = "faq";

	private static final Pattern CITATION = Pattern.compile("href=\"#source-(\\d+)\"");

	static CitedSections of(Article article, List<Place> places) {
		Map<String, Integer> sources = new LinkedHashMap<>();
		article.sections().forEach((section) -> sources.put(section.anchor(), sources(article, section)));
		return new CitedSections(article.title(), article.address(), sources, places);
	}

	/**
	 * The sources of a section; none if the article does not have it.
	 */
	public int in(String section) {
		return this.sources.getOrDefault(section, 0);
	}

	private static int sources(Article article, Section section) {
		Stream<String> answers = section.anchor().equals(QUESTIONS) ? article.questions().stream().map(Question::html)
				: Stream.empty();
		String html = Stream.concat(Stream.of(section.html()), answers).collect(Collectors.joining());
		return (int) CITATION.matcher(html).results().map((citation) -> citation.group(1)).distinct().count();
	}

}
