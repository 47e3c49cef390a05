package org.hipnerveguide.comparison;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Condition;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.hipnerveguide.checker.rules.Pattern;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * One of the two rule books that are compared, and what it claims. It reads of the
 * answers those that it knows: somebody who would tick a box that is not there cannot
 * tick it.
 */
final class Side {

	private final RuleBook book;

	private final Map<String, MinimalSets> rules = new HashMap<>();

	private final Map<String, MinimalSets> patterns = new HashMap<>();

	private final Levels levels;

	Side(RuleBook book) {
		this.book = book;
		book.rules().forEach((rule) -> this.rules.put(rule.code(), least(rule.condition())));
		book.patterns().forEach((pattern) -> this.patterns.put(pattern.code(), least(pattern.key())));
		this.levels = new Levels(book.rules(), (rule) -> this.rules.get(rule.code()));
	}

	private MinimalSets least(Condition condition) {
		return MinimalSets.of(this.book.questionnaire().leastAnswers(condition));
	}

	RuleBook book() {
		return this.book;
	}

	/**
	 * The answers as this questionnaire takes them; nothing if it does not take them
	 * together.
	 */
	Optional<Answers> read(Collection<String> codes) {
		try {
			return Optional.of(Answers.partial(this.book.questionnaire(),
					codes.stream().filter((code) -> this.book.questionnaire().option(code).isPresent()).toList()));
		}
		catch (InvalidAnswersException ex) {
			return Optional.empty();
		}
	}

	Optional<Urgency> urgency(Collection<String> codes) {
		return read(codes).map(this.book::urgency);
	}

	/**
	 * The result is of this level or a more urgent one.
	 */
	Claim reaches(Urgency level) {
		return this.levels.reaches(level);
	}

	/**
	 * The rule fires.
	 */
	Claim fires(String rule) {
		return Claim.onceMet(this.rules.getOrDefault(rule, MinimalSets.NEVER));
	}

	/**
	 * The key of the pattern is met and the result is no emergency. The page shows the
	 * three best supported of such patterns.
	 * @param among the levels at which either book may show it
	 */
	Claim fits(String pattern, Set<Urgency> among) {
		return this.levels.at(levelsOfPattern(pattern), among).and(Claim.onceMet(key(pattern))).about(taken());
	}

	/**
	 * The minimal answers that the pattern needs.
	 */
	MinimalSets key(String pattern) {
		return this.patterns.getOrDefault(pattern, MinimalSets.NEVER);
	}

	/**
	 * The advice is shown.
	 * @param among the levels at which either book may show it
	 */
	Claim shows(String advice, Set<Urgency> among) {
		return calledFor(advice, among).and(unsafe(advice).not()).about(taken());
	}

	/**
	 * The advice would be shown, were it safe, and the result says why it is left out.
	 * @param among the levels at which either book may do so
	 */
	Claim withholds(String advice, Set<Urgency> among) {
		return calledFor(advice, among).and(unsafe(advice)).about(taken());
	}

	private Claim unsafe(String advice) {
		return Claim.onceMet(MinimalSets.anyOf(advice(advice).map(Advice::withhold).orElse(List.of())));
	}

	private Claim calledFor(String advice, Set<Urgency> among) {
		return this.levels.at(levelsOf(advice), among)
			.and(Claim.onceMet(advice(advice).map(this::calling).orElse(MinimalSets.NEVER)));
	}

	private MinimalSets calling(Advice advice) {
		MinimalSets calling = advice.always() ? MinimalSets.ANY
				: advice.show().map(this::least).orElse(MinimalSets.NEVER);
		for (String pattern : advice.patterns()) {
			calling = calling.or(key(pattern));
		}
		return calling;
	}

	/**
	 * Answers that this questionnaire takes together.
	 */
	private Span taken() {
		return Span.within((answers) -> read(answers).isPresent());
	}

	Set<Urgency> levelsOf(String advice) {
		return advice(advice).map(Advice::levels).orElse(Set.of());
	}

	/**
	 * None at all if there is no such pattern.
	 */
	Set<Urgency> levelsOfPattern(String pattern) {
		return this.patterns.containsKey(pattern) ? EnumSet.range(Urgency.SELF_CARE, Urgency.SAME_DAY) : Set.of();
	}

	Optional<Rule> rule(String code) {
		return this.book.rules().stream().filter((rule) -> rule.code().equals(code)).findFirst();
	}

	private Optional<Advice> advice(String code) {
		return this.book.advice().stream().filter((advice) -> advice.code().equals(code)).findFirst();
	}

	/**
	 * The codes of the rules, in their order.
	 */
	List<String> ruleCodes() {
		return this.book.rules().stream().map(Rule::code).toList();
	}

	List<String> patternCodes() {
		return this.book.patterns().stream().map(Pattern::code).toList();
	}

	List<String> adviceCodes() {
		return this.book.advice().stream().map(Advice::code).toList();
	}

}
