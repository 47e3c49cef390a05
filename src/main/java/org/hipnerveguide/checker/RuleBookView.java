package org.hipnerveguide.checker;

import java.util.List;
import java.util.Set;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Pattern;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.Step;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * The rule book as readers see it.
 */
public final class RuleBookView {

	private final PublishedRuleBook book;

	private final SourceList sources;

	RuleBookView(PublishedRuleBook book) {
		this.book = book;
		this.sources = new SourceList(book.sources());
		book.ruleBook().rules().forEach((rule) -> this.sources.add(rule.evidence()));
		book.ruleBook().patterns().forEach((pattern) -> this.sources.add(pattern.evidence()));
		book.ruleBook().advice().forEach((item) -> this.sources.add(item.evidence()));
	}

	public String version() {
		return this.book.questionnaire().version();
	}

	/**
	 * The levels, most urgent first.
	 */
	public List<Level> levels() {
		return this.book.levels().stream().sorted((one, other) -> other.urgency().compareTo(one.urgency())).toList();
	}

	/**
	 * The levels that rules lead to, most urgent first.
	 */
	public List<Level> ruledLevels() {
		return levels().stream().filter((level) -> !rules(level).isEmpty()).toList();
	}

	/**
	 * The level when no rule is met.
	 */
	public Level lowest() {
		return this.book.level(Urgency.SELF_CARE);
	}

	/**
	 * The number of a question, counted from 1.
	 */
	public int number(Question question) {
		return this.book.questionnaire().questions().indexOf(question) + 1;
	}

	/**
	 * A question in a word or two.
	 */
	public String topic(Question question) {
		return this.book.words().getOrDefault("topic:" + question.code(), question.text());
	}

	public List<Step> steps() {
		return this.book.questionnaire().steps();
	}

	/**
	 * How many questions, answers and rules there are.
	 */
	public int questions() {
		return this.book.questionnaire().questions().size();
	}

	public int options() {
		return this.book.questionnaire().questions().stream().mapToInt((question) -> question.options().size()).sum();
	}

	public int rules() {
		return this.book.ruleBook().rules().size();
	}

	public List<Rule> rules(Level level) {
		return this.book.rules(level.urgency());
	}

	/**
	 * A rule's condition in words, as HTML.
	 */
	public String sentence(Rule rule) {
		return sentence("rule:" + rule.code());
	}

	/**
	 * What shows a pattern, in words, as HTML.
	 */
	public String sentence(Pattern pattern) {
		return sentence("pattern:" + pattern.code());
	}

	/**
	 * The answers that show an advice, in words, as HTML; empty if none do.
	 */
	public String sentence(Advice advice) {
		return sentence("advice:" + advice.code());
	}

	private String sentence(String owner) {
		return this.book.sentences().getOrDefault(owner, "");
	}

	/**
	 * The names of the levels at which an advice is shown, lowest first.
	 */
	public List<String> levelNames(Advice advice) {
		return this.book.levels()
			.stream()
			.filter((level) -> advice.levels().contains(level.urgency()))
			.map(Level::name)
			.toList();
	}

	/**
	 * The names of the patterns that show an advice.
	 */
	public List<String> patternNames(Advice advice) {
		return patterns().stream()
			.filter((pattern) -> advice.patterns().contains(pattern.code()))
			.map(Pattern::name)
			.toList();
	}

	/**
	 * All sources of the rules, in the order of their numbers.
	 */
	public List<SourceLink> sources() {
		return this.sources.all();
	}

	/**
	 * The numbers of the sources of some evidence.
	 */
	public List<Integer> numbers(List<String> evidence) {
		return this.sources.numbers(evidence);
	}

	public List<Pattern> patterns() {
		return this.book.ruleBook().patterns();
	}

	public List<Advice> advice() {
		return this.book.ruleBook().advice();
	}

	/**
	 * The words of an answer that stand without its question.
	 */
	public String label(String optionCode) {
		String label = this.book.words().get("label:" + this.book.questionOf(optionCode).code());
		String text = this.book.option(optionCode).text();
		return (label != null) ? label + ": " + text : text;
	}

	public List<Rule> emergencies() {
		return this.book.emergencies();
	}

	/**
	 * The answers of a question that alone reach this level.
	 */
	public List<Option> aloneReaching(Question question, Level level) {
		return question.options()
			.stream()
			.filter((option) -> option.role() != Role.NONE && alone(option) == level.urgency()
					&& level.urgency() != Urgency.SELF_CARE)
			.toList();
	}

	/**
	 * The answers of all questions that alone reach this level, in words that stand
	 * without their question.
	 */
	public List<String> aloneReaching(Level level) {
		return this.book.questionnaire()
			.questions()
			.stream()
			.flatMap((question) -> aloneReaching(question, level).stream())
			.map((option) -> label(option.code()))
			.toList();
	}

	/**
	 * The level that an answer alone reaches.
	 */
	public Level alone(Question question, Option option) {
		return this.book.level((option.role() != Role.NONE) ? alone(option) : Urgency.SELF_CARE);
	}

	/**
	 * How many answers of a question take part in rules of a level without reaching it
	 * alone.
	 */
	public int together(Question question, Level level) {
		return (int) question.options()
			.stream()
			.filter((option) -> option.role() != Role.NONE && alone(option).compareTo(level.urgency()) < 0)
			.filter((option) -> rules(level).stream().anyMatch((rule) -> takesPart(option, question, rule)))
			.count();
	}

	private static boolean takesPart(Option option, Question question, Rule rule) {
		return rule.condition()
			.alternatives()
			.stream()
			.flatMap(Set::stream)
			.anyMatch((requirement) -> requirement.optionCode().equals(option.code())
					|| requirement.orHigher() && isAbove(option, requirement.optionCode(), question));
	}

	private static boolean isAbove(Option option, String lowest, Question question) {
		List<String> codes = question.options().stream().map(Option::code).toList();
		return codes.contains(lowest) && codes.indexOf(option.code()) > codes.indexOf(lowest);
	}

	private Urgency alone(Option option) {
		return this.book.ruleBook()
			.assess(Answers.partial(this.book.questionnaire(), List.of(option.code())))
			.urgency();
	}

}
