package org.hipnerveguide.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.AdviceKind;
import org.hipnerveguide.checker.rules.Condition;
import org.hipnerveguide.checker.rules.InvalidRuleBookException;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Pattern;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.QuestionType;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Refusal;
import org.hipnerveguide.checker.rules.Requirement;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Step;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * Builds the rule book that a content would publish, and tells why it cannot be used, if
 * so, at the place where an editor mends it.
 */
final class RuleBookTrial {

	private final Names names;

	private final Problems problems;

	RuleBookTrial(Names names, Problems problems) {
		this.names = names;
		this.problems = problems;
	}

	void check(Content.Questionnaire questionnaire, List<Content.Rule> rules, List<Content.Pattern> patterns,
			List<Content.Advice> advice) {
		try {
			ruleBook(questionnaire, rules, patterns, advice);
		}
		catch (InvalidRuleBookException ex) {
			ex.refusals().forEach(this::tell);
		}
	}

	static RuleBook ruleBook(Content.Questionnaire questionnaire, List<Content.Rule> rules,
			List<Content.Pattern> patterns, List<Content.Advice> advice) {
		return new RuleBook(questionnaire(questionnaire),
				rules.stream().filter(Content.Rule::asked).map(RuleBookTrial::rule).toList(),
				patterns.stream().map(RuleBookTrial::pattern).toList(),
				advice.stream().map(RuleBookTrial::advice).toList());
	}

	private void tell(Refusal refusal) {
		String place = this.names.place(refusal.kind(), refusal.code()).orElse("checker/rules.yaml:1");
		int colon = place.lastIndexOf(':');
		this.problems.add(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)),
				"the " + refusal.kind() + " \"" + refusal.code() + "\" " + refusal.what(), refusal.remedy());
	}

	private static Questionnaire questionnaire(Content.Questionnaire content) {
		return new Questionnaire(content.version(),
				content.steps()
					.stream()
					.map((step) -> new Step(step.code(), step.title(),
							step.questions().stream().map(RuleBookTrial::question).toList()))
					.toList());
	}

	private static Question question(Content.CheckerQuestion question) {
		return new Question(question.code(), QuestionType.valueOf(constant(question.type())), question.text(),
				question.why(), question.hint(), question.unsure(), question.ordered(),
				question.options().stream().map(RuleBookTrial::option).toList());
	}

	private static Option option(Content.Option option) {
		return new Option(option.code(), Role.valueOf(constant(option.role())), option.text(), option.shortText(),
				option.marker());
	}

	private static Rule rule(Content.Rule rule) {
		return new Rule(rule.code(), rule.name(), urgency(rule.urgency()), rule.sign(), rule.because(), rule.evidence(),
				condition(rule.alternatives()));
	}

	private static Pattern pattern(Content.Pattern pattern) {
		return new Pattern(pattern.code(), pattern.name(), condition(pattern.alternatives()), pattern.supporting(),
				pattern.evidence(), pattern.readMore());
	}

	private static Advice advice(Content.Advice advice) {
		Optional<Condition> show = advice.alternatives().isEmpty() ? Optional.empty()
				: Optional.of(condition(advice.alternatives()));
		return new Advice(advice.code(), AdviceKind.valueOf(constant(advice.kind())),
				advice.levels().stream().map(RuleBookTrial::urgency).collect(Collectors.toSet()), show, advice.always(),
				advice.patterns(), advice.withhold(), advice.text(), advice.evidence());
	}

	private static Condition condition(List<List<Content.Requirement>> alternatives) {
		return new Condition(alternatives.stream().<Set<Requirement>>map((alternative) -> {
			Set<Requirement> requirements = new LinkedHashSet<>();
			alternative.forEach((row) -> requirements.add(new Requirement(row.option(), row.orHigher())));
			return requirements;
		}).toList());
	}

	private static Urgency urgency(String code) {
		return Urgency.valueOf(constant(code));
	}

	private static String constant(String code) {
		return code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
	}

}
