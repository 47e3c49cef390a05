package org.hipnerveguide.checker;

import java.util.List;
import java.util.Map;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * The rule book of the current content release, with the words around it.
 *
 * @param ruleBook the questions and what follows from the answers
 * @param levels the levels of urgency, lowest first
 * @param sources the sources of each fact, by the fact's code
 * @param words other words, by kind and code
 * @param sentences the conditions of rules, patterns and advice in words, as HTML, by
 * their codes
 */
public record PublishedRuleBook(RuleBook ruleBook, List<Level> levels, Map<String, List<SourceLink>> sources,
		Map<String, String> words, Map<String, String> sentences) {

	/**
	 * What is asked.
	 */
	public Questionnaire questionnaire() {
		return this.ruleBook.questionnaire();
	}

	Level level(Urgency urgency) {
		return this.levels.get(urgency.ordinal());
	}

	/**
	 * The signs that need help at once.
	 */
	List<Rule> emergencies() {
		return rules(Urgency.EMERGENCY);
	}

	/**
	 * The codes of the fewest answers of which the first rule for an emergency tells, or
	 * without one the first answer: what examples are made of, whatever the content asks.
	 */
	public List<String> exampleAnswers() {
		return emergencies().stream()
			.flatMap((rule) -> questionnaire().leastAnswers(rule.condition()).stream())
			.findFirst()
			.map((codes) -> codes.stream().sorted().toList())
			.orElseGet(() -> List.of(questionnaire().questions().get(0).options().get(0).code()));
	}

	List<Rule> rules(Urgency urgency) {
		return this.ruleBook.rules().stream().filter((rule) -> rule.urgency() == urgency).toList();
	}

	Option option(String code) {
		return questionnaire().option(code).orElseThrow();
	}

	Question questionOf(String optionCode) {
		return questionnaire().questionOf(optionCode).orElseThrow();
	}

}
