package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects everything that is wrong with a rule book. Rules that cannot be read are left
 * out of the proofs, so that what is wrong with the others is told as well.
 */
final class RuleBookCheck {

	private final Refusals refusals = new Refusals();

	private final Questionnaire questionnaire;

	private final ConditionCheck conditions;

	RuleBookCheck(Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
		this.conditions = new ConditionCheck(questionnaire.places(), this.refusals);
	}

	/**
	 * Checks everything.
	 * @throws InvalidRuleBookException with everything that is wrong
	 */
	void refuseUnlessSound(List<Rule> rules, List<Pattern> patterns, List<Advice> advice) {
		new QuestionnaireCheck(this.refusals).check(this.questionnaire);
		check(rules);
		checkPatterns(patterns);
		checkAdvice(advice, patterns.stream().map(Pattern::code).collect(Collectors.toSet()));
		this.refusals.refuseIfAny();
	}

	private void check(List<Rule> rules) {
		Set<String> codes = new HashSet<>();
		List<When<Rule>> usable = new ArrayList<>();
		for (Rule rule : rules) {
			this.refusals.unlessNew("rule", rule.code(), codes);
			this.refusals.ifBlank("rule", rule.code(), "name", rule.name());
			this.refusals.ifBlank("rule", rule.code(), "sign", rule.sign());
			this.refusals.ifBlank("rule", rule.code(), "because", rule.because());
			this.refusals.unlessBacked("rule", rule.code(), rule.evidence());
			this.conditions.check("rule", rule.code(), rule, rule.condition()).ifPresent(usable::add);
		}
		new RuleProof(this.questionnaire.places(), usable, this.refusals).prove();
	}

	private void checkPatterns(List<Pattern> patterns) {
		Set<String> codes = new HashSet<>();
		for (Pattern pattern : patterns) {
			this.refusals.unlessNew("pattern", pattern.code(), codes);
			this.refusals.ifBlank("pattern", pattern.code(), "name", pattern.name());
			this.refusals.ifBlank("pattern", pattern.code(), "read-more", pattern.readMore());
			this.refusals.unlessBacked("pattern", pattern.code(), pattern.evidence());
			this.conditions.check("pattern", pattern.code(), pattern, pattern.key());
			pattern.supporting().forEach((option) -> this.conditions.option("pattern", pattern.code(), option));
		}
	}

	private void checkAdvice(List<Advice> advice, Set<String> patterns) {
		Set<String> codes = new HashSet<>();
		for (Advice one : advice) {
			this.refusals.unlessNew("advice", one.code(), codes);
			this.refusals.ifBlank("advice", one.code(), "text", one.text());
			this.refusals.unlessBacked("advice", one.code(), one.evidence());
			one.show().ifPresent((show) -> this.conditions.check("advice", one.code(), one, show));
			one.withhold().forEach((option) -> this.conditions.option("advice", one.code(), option));
			checkShowing(one, patterns);
		}
	}

	private void checkShowing(Advice advice, Set<String> patterns) {
		if (advice.levels().isEmpty()) {
			this.refusals.add("advice", advice.code(), "stands at no level", "write the levels at which it is shown");
		}
		boolean calledFor = advice.show().isPresent() || !advice.patterns().isEmpty();
		if (advice.always() == calledFor) {
			this.refusals.add("advice", advice.code(),
					calledFor ? "is always shown and also by answers" : "is never shown",
					"write under show either always or the answers, or name patterns");
		}
		advice.patterns()
			.stream()
			.filter((pattern) -> !patterns.contains(pattern))
			.forEach((pattern) -> this.refusals.add("advice", advice.code(),
					"names the unknown pattern \"" + pattern + "\"", "use the code of a pattern"));
	}

}
