package org.hipnerveguide.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.RuleBook;

/**
 * Everything that one release publishes, checked and rendered. It is made of records and
 * lists only, so that equal content prints equally and can be told by a checksum.
 *
 * @param regions where the guide may be read
 * @param sources what the evidence was read in
 * @param facts what the evidence says
 * @param levels how soon to be seen, the least urgent first
 * @param rules every warning sign, whether the checker asks about it or not
 * @param people authors and reviewers
 * @param categories of articles
 * @param tags of articles
 * @param terms medical words in plain ones
 * @param articles in the order of their addresses
 * @param pages those of the guide that are no articles
 * @param redirects where addresses that are gone lead
 * @param questionnaire what the checker asks
 * @param patterns what answers may fit
 * @param advice what to do meanwhile
 * @param ask how readers ask
 */
public record Content(List<Region> regions, List<Source> sources, List<Fact> facts, List<Level> levels,
		List<Rule> rules, List<Person> people, List<Topic> categories, List<Topic> tags, List<Term> terms,
		List<Article> articles, List<Page> pages, List<Redirect> redirects, Questionnaire questionnaire,
		List<Pattern> patterns, List<Advice> advice, Ask ask) {

	/**
	 * All that it holds, piece by piece: as one text it could be as large as the memory.
	 */
	Stream<Object> pieces() {
		return Stream
			.of(this.regions, this.sources, this.facts, this.levels, this.rules, this.people, this.categories,
					this.tags, this.terms, this.articles, this.pages, this.redirects, List.of(this.questionnaire),
					this.patterns, this.advice, List.of(this.ask))
			.flatMap(List::stream);
	}

	/**
	 * The rule book that this content publishes.
	 */
	public RuleBook ruleBook() {
		return RuleBookTrial.ruleBook(this.questionnaire, this.rules, this.patterns, this.advice);
	}

	public record Region(String code, String name, String emergencyNumber, String urgentLine,
			Optional<String> urgentNumber, String elsewhere, String paper, boolean chosen) {
	}

	public record Source(String code, String title, String publisher, Optional<Integer> year, Optional<String> url,
			Optional<String> note, boolean read) {
	}

	public record Fact(String code, String statement, List<String> sources) {
	}

	public record Level(String code, String name, String action, String card, String timeFrame, String whatToDo,
			Optional<String> banner, String byWhen, String safetyNet, int checkAfterDays) {
	}

	/**
	 * A warning sign; a rule of the checker if it has a condition.
	 */
	public record Rule(String code, String name, String urgency, String sign, String because, List<String> evidence,
			List<List<Requirement>> alternatives, Optional<String> sentence) {

		public boolean asked() {
			return this.sentence.isPresent();
		}

	}

	public record Requirement(String option, boolean orHigher) {
	}

	public record Questionnaire(String version, List<Step> steps) {
	}

	public record Step(String code, String title, List<CheckerQuestion> questions) {
	}

	public record CheckerQuestion(String code, String type, String text, String why, String topic, String missing,
			Optional<String> label, List<String> sheet, Optional<String> hint, Optional<String> unsure, boolean ordered,
			List<Option> options) {
	}

	public record Option(String code, String role, String text, Optional<String> shortText, Optional<String> say,
			List<String> sheet, boolean marker) {
	}

	public record Pattern(String code, String name, List<List<Requirement>> alternatives, String sentence,
			List<String> supporting, List<String> evidence, String readMore) {
	}

	public record Advice(String code, String kind, Optional<String> name, List<String> levels, boolean always,
			List<List<Requirement>> alternatives, Optional<String> sentence, List<String> patterns,
			List<String> withhold, String text, List<String> evidence) {
	}

	public record Person(String slug, String name, boolean team, String role, String qualifications, String conflicts,
			String biography) {
	}

	public record Topic(String code, String name, String description) {
	}

	public record Term(String code, String name, List<String> also, String explanation, List<String> evidence) {
	}

	public record Section(String anchor, String heading, String html) {
	}

	public record Question(String anchor, String question, String html, String answer) {
	}

	public record Change(LocalDate on, String what, String person) {
	}

	public record Article(String slug, String title, String description, String lead, String category,
			List<String> tags, String author, Optional<String> reviewer, Optional<LocalDate> reviewed,
			LocalDate published, LocalDate nextReview, List<String> signs, List<Section> sections,
			List<Question> questions, List<String> citedSources, List<Change> changes, int words, double grade,
			Criteria criteria, boolean draft) {

		public String address() {
			return "/symptoms-guide/" + this.slug;
		}

	}

	public record Page(String address, String title, String description, String lead, LocalDate updated,
			List<String> signs, List<Section> sections, List<String> citedSources) {
	}

	public record Redirect(String from, String to) {
	}

	/**
	 * The words of readers: those that mean the same, how they ask for a passage (by its
	 * address), what they ask that the guide leaves out (by subject), and those that tell
	 * of a warning sign.
	 */
	public record Ask(List<String> littleWords, List<String> subjects, List<String> bodyParts, List<String> elsewhere,
			List<WordList> askedElsewhere, List<WordList> sections, List<List<String>> synonyms, List<WordList> asked,
			List<Spelling> spellings, List<String> skipped, List<String> notATypo, List<WordList> lists,
			List<Phrase> phrases) {
	}

	public record Spelling(String words, String meaning) {
	}

	public record WordList(String code, List<String> words) {
	}

	/**
	 * Each part is a list of words or phrases, or of names of lists after an "@".
	 */
	public record Phrase(String rule, List<List<String>> parts) {
	}

}
