package org.hipnerveguide.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.content.Content;

/**
 * Says answers in the words of the questionnaire, with their codes.
 */
final class Wording {

	private final Questionnaire combined;

	private final Map<String, String> topics = new HashMap<>();

	private final Map<String, String> options = new HashMap<>();

	Wording(Content older, Content newer, Questionnaire combined) {
		this.combined = combined;
		learn(older, codes(newer), " (no longer asked)");
		learn(newer, codes(older), " (not asked before)");
	}

	private void learn(Content content, Set<String> others, String note) {
		questions(content).forEach((question) -> {
			this.topics.put(question.code(), Markdown.plain(question.topic()));
			question.options()
				.forEach((option) -> this.options.put(option.code(), "“" + Markdown.plain(option.text()) + "” "
						+ Markdown.code(option.code()) + (others.contains(option.code()) ? "" : note)));
		});
	}

	private static Set<String> codes(Content content) {
		return questions(content).flatMap((question) -> question.options().stream())
			.map(Content.Option::code)
			.collect(Collectors.toSet());
	}

	private static Stream<Content.CheckerQuestion> questions(Content content) {
		return content.questionnaire().steps().stream().flatMap((step) -> step.questions().stream());
	}

	/**
	 * The topic of a question and its code.
	 */
	String question(Question question) {
		return this.topics.get(question.code()) + " " + Markdown.code(question.code());
	}

	/**
	 * A choice, part by part.
	 */
	List<String> parts(Choice choice) {
		return choice.parts().stream().map(this::part).toList();
	}

	private String part(List<String> options) {
		Question question = this.combined.questionOf(options.get(0)).orElseThrow();
		String words = this.options.get(options.get(0));
		if (options.size() > 1) {
			words = isTheHighestOf(question, options) ? words + " or higher"
					: "one of " + options.stream().map(this.options::get).collect(Collectors.joining(", "));
		}
		return this.topics.get(question.code()) + ": " + words;
	}

	private static boolean isTheHighestOf(Question question, List<String> options) {
		List<String> all = question.options().stream().map(Option::code).toList();
		return question.ordered() && all.subList(all.indexOf(options.get(0)), all.size()).equals(options);
	}

}
