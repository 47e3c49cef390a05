package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The parts of the pages that tell results by one rule book on one day. A template has
 * them for each level, rule, answer and advice. One is rendered when first needed, and
 * kept: it is a part of the guide, not of a person.
 */
final class ResultParts {

	private final PublishedRuleBook book;

	private final LocalDate day;

	private final Map<String, Frame> parts = new ConcurrentHashMap<>();

	ResultParts(PublishedRuleBook book, LocalDate day) {
		this.book = book;
		this.day = day;
	}

	/**
	 * Whether they tell results by this rule book on this day.
	 */
	boolean areFor(PublishedRuleBook book, LocalDate day) {
		return this.book == book && this.day.equals(day);
	}

	/**
	 * Finds a part.
	 * @param part its name in the template; empty for what surrounds all others
	 * @param of the code of the one thing it speaks of
	 * @param words that thing, by the name it has in the template
	 * @param template renders it if it was not rendered before
	 */
	@Nullable Frame find(String part, String of, Map<String, Object> words, @Nullable Template template) {
		String name = part + ' ' + of;
		Frame frame = this.parts.get(name);
		if (frame == null && template != null) {
			frame = Frame.of(template.render(part, with(words)));
			this.parts.put(name, frame);
		}
		return frame;
	}

	private Map<String, Object> with(Map<String, Object> words) {
		Map<String, Object> all = new HashMap<>(words);
		all.put("hole", Frame.HOLE);
		all.put("levels", this.book.levels());
		all.put("today", this.day);
		all.put("version", this.book.questionnaire().version());
		all.put("rules", this.book.ruleBook().rules().size());
		return all;
	}

	/**
	 * Renders parts.
	 */
	interface Template {

		/**
		 * Renders one part, with {@link Frame#HOLE} where another comes in.
		 */
		String render(String part, Map<String, Object> words);

	}

}
