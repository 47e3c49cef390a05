package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.AdviceItems.Counsel;

/**
 * What is asked, and what follows from the answers. A rule book that exists is sound: it
 * proves itself when it is made.
 */
public final class RuleBook {

	private static final int MOST_PATTERNS = 3;

	private final Questionnaire questionnaire;

	private final List<Rule> rules;

	private final List<Pattern> patterns;

	private final List<Advice> advice;

	private final Rules run;

	private final Patterns fitting;

	private final AdviceItems items;

	private final Bits notSure;

	/**
	 * Makes a rule book and proves that every rule uses only options that exist and never
	 * an absence, can be met, can alone decide the level, and has no part that another
	 * rule of the same or a higher level makes needless.
	 * @param questionnaire what is asked
	 * @param rules in the order of the register
	 * @param patterns in the order in which equally supported ones are shown
	 * @param advice in the order shown
	 * @throws InvalidRuleBookException with everything that is wrong
	 */
	public RuleBook(Questionnaire questionnaire, List<Rule> rules, List<Pattern> patterns, List<Advice> advice) {
		new RuleBookCheck(questionnaire).refuseUnlessSound(rules, patterns, advice);
		Places places = questionnaire.places();
		this.questionnaire = questionnaire;
		this.rules = List.copyOf(rules);
		this.patterns = List.copyOf(patterns);
		this.advice = List.copyOf(advice);
		this.run = new Rules(places, rules);
		this.fitting = new Patterns(places, patterns);
		this.items = new AdviceItems(places, advice);
		this.notSure = places.options(Role.NOT_SURE);
	}

	/**
	 * What follows from the answers. Runs every rule; the same answers always give the
	 * same assessment, and one more answer never lowers the level or loses a match.
	 * @param answers to this book's questionnaire, complete or not
	 */
	public Assessment assess(Answers answers) {
		Bits met = met(answers);
		List<Match> matches = this.run.metBy(met);
		Urgency urgency = highest(matches);
		List<Match> lower = matches.stream().filter((match) -> match.rule().urgency() != urgency).toList();
		List<Fit> fits = this.fitting.metBy(met);
		Counsel counsel = this.items.counsel(urgency, met, codes(fits));
		return new Assessment(urgency, matches, highest(lower),
				this.questionnaire.places().codes(this.notSure.and(met)), shown(urgency, fits), counsel.shown(),
				counsel.withheld());
	}

	/**
	 * The level alone, which is found some ten times faster than the whole assessment.
	 * @param answers to this book's questionnaire, complete or not
	 */
	public Urgency urgency(Answers answers) {
		return this.run.highestMetBy(met(answers));
	}

	private Bits met(Answers answers) {
		if (answers.questionnaire() != this.questionnaire) {
			throw new IllegalArgumentException("These answers were given to another questionnaire");
		}
		return answers.met();
	}

	/**
	 * Naming what it may fit must not distract from calling for help.
	 */
	private static List<Fit> shown(Urgency urgency, List<Fit> fits) {
		return (urgency != Urgency.EMERGENCY) ? fits.stream().limit(MOST_PATTERNS).toList() : List.of();
	}

	private static Set<String> codes(List<Fit> fits) {
		return fits.stream().map((fit) -> fit.pattern().code()).collect(Collectors.toSet());
	}

	private static Urgency highest(List<Match> worstFirst) {
		return worstFirst.isEmpty() ? Urgency.SELF_CARE : worstFirst.get(0).rule().urgency();
	}

	/**
	 * What is asked.
	 */
	public Questionnaire questionnaire() {
		return this.questionnaire;
	}

	/**
	 * The version of this rule book, shown on every result.
	 */
	public String version() {
		return this.questionnaire.version();
	}

	/**
	 * The rules, in the order of the register.
	 */
	public List<Rule> rules() {
		return this.rules;
	}

	/**
	 * The patterns, in their order.
	 */
	public List<Pattern> patterns() {
		return this.patterns;
	}

	/**
	 * The advice, in the order shown.
	 */
	public List<Advice> advice() {
		return this.advice;
	}

}
