package org.hipnerveguide.checker;

import java.util.List;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Option;
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

	RuleBookView(PublishedRuleBook book) {
		this.book = book;
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
		return this.book.sentences().getOrDefault(rule.code(), "");
	}

	public List<SourceLink> sources(Rule rule) {
		return this.book.sources().getOrDefault(rule.code(), List.of());
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

	private Urgency alone(Option option) {
		return this.book.ruleBook()
			.assess(Answers.partial(this.book.questionnaire(), List.of(option.code())))
			.urgency();
	}

}
