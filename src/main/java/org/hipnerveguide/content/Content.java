package org.hipnerveguide.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one release publishes, checked and rendered. It is made of records and
 * lists only, so that equal content prints equally and can be told by a checksum.
 */
record Content(List<Region> regions, List<Source> sources, List<Fact> facts, List<Level> levels, List<Rule> rules,
		List<Person> people, List<Topic> categories, List<Topic> tags, List<Term> terms, List<Article> articles,
		List<Page> pages, List<Redirect> redirects, Questionnaire questionnaire, List<Pattern> patterns,
		List<Advice> advice, Ask ask) {

	record Region(String code, String name, String emergencyNumber, String urgentLine, Optional<String> urgentNumber,
			String elsewhere, String paper, boolean chosen) {
	}

	record Source(String code, String title, String publisher, Optional<Integer> year, Optional<String> url,
			Optional<String> note, boolean read) {
	}

	record Fact(String code, String statement, List<String> sources) {
	}

	record Level(String code, String name, String action, String card, String timeFrame, String whatToDo,
			Optional<String> banner, String byWhen, String safetyNet, int checkAfterDays) {
	}

	/**
	 * A warning sign; a rule of the checker if it has a condition.
	 */
	record Rule(String code, String name, String urgency, String sign, String because, List<String> evidence,
			List<List<Requirement>> alternatives, Optional<String> sentence) {

		boolean asked() {
			return this.sentence.isPresent();
		}

	}

	record Requirement(String option, boolean orHigher) {
	}

	record Questionnaire(String version, List<Step> steps) {
	}

	record Step(String code, String title, List<CheckerQuestion> questions) {
	}

	record CheckerQuestion(String code, String type, String text, String why, String topic, String missing,
			Optional<String> label, List<String> sheet, Optional<String> hint, Optional<String> unsure, boolean ordered,
			List<Option> options) {
	}

	record Option(String code, String role, String text, Optional<String> shortText, Optional<String> say,
			List<String> sheet, boolean marker) {
	}

	record Pattern(String code, String name, List<List<Requirement>> alternatives, String sentence,
			List<String> supporting, List<String> evidence, String readMore) {
	}

	record Advice(String code, String kind, Optional<String> name, List<String> levels, boolean always,
			List<List<Requirement>> alternatives, Optional<String> sentence, List<String> patterns,
			List<String> withhold, String text, List<String> evidence) {
	}

	record Person(String slug, String name, boolean team, String role, String qualifications, String conflicts,
			String biography) {
	}

	record Topic(String code, String name, String description) {
	}

	record Term(String code, String name, List<String> also, String explanation, List<String> evidence) {
	}

	record Section(String anchor, String heading, String html) {
	}

	record Question(String anchor, String question, String html, String answer) {
	}

	record Change(LocalDate on, String what, String person) {
	}

	record Article(String slug, String title, String description, String lead, String category, List<String> tags,
			String author, Optional<String> reviewer, Optional<LocalDate> reviewed, LocalDate published,
			LocalDate nextReview, List<String> signs, List<Section> sections, List<Question> questions,
			List<String> citedSources, List<Change> changes, int words, double grade, Criteria criteria,
			boolean draft) {

		String address() {
			return "/symptoms-guide/" + this.slug;
		}

	}

	record Page(String address, String title, String description, String lead, LocalDate updated, List<String> signs,
			List<Section> sections, List<String> citedSources) {
	}

	record Redirect(String from, String to) {
	}

	/**
	 * The words of readers: those that mean the same, how they ask for a passage (by its
	 * address), and those that tell of a warning sign.
	 */
	record Ask(List<String> littleWords, List<String> elsewhere, List<WordList> sections, List<List<String>> synonyms,
			List<WordList> asked, List<Spelling> spellings, List<String> skipped, List<String> notATypo,
			List<WordList> lists, List<Phrase> phrases) {
	}

	record Spelling(String words, String meaning) {
	}

	record WordList(String code, List<String> words) {
	}

	/**
	 * Each part is a list of words or phrases, or of names of lists after an "@".
	 */
	record Phrase(String rule, List<List<String>> parts) {
	}

}
