package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Step;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * A small sound rule book, made at random: four questions, of which the random ones leave
 * out a few options, and rules, patterns and advice that may be as odd as they like.
 */
final class RandomBook {

	private final SplittableRandom random;

	private final Questionnaire questionnaire;

	private final List<Question> findings;

	private RandomBook(SplittableRandom random, double kept) {
		this.random = random;
		this.questionnaire = new Questionnaire("1",
				List.of(new Step("step", "Step",
						List.of(question("q-signs", QuestionType.MULTIPLE, false, some(kept, "a", "b", "c", "d")),
								question("q-place", QuestionType.MULTIPLE, false, some(kept, "e", "f")),
								question("q-pain", QuestionType.SCALE, true, some(kept, "pain-0", "pain-1", "pain-2")),
								question("q-age", QuestionType.SINGLE, false, some(kept, "young", "old"))))));
		this.findings = this.questionnaire.questions();
	}

	/**
	 * A book over all options.
	 */
	static RuleBook of(long seed) {
		return new RandomBook(new SplittableRandom(seed), 1).sound();
	}

	/**
	 * A book that lacks some of the options.
	 */
	static RuleBook withFewerOptions(long seed) {
		return new RandomBook(new SplittableRandom(seed), 0.8).sound();
	}

	private List<String> some(double kept, String... codes) {
		List<String> some = Arrays.stream(codes).filter((code) -> this.random.nextDouble() < kept).toList();
		return some.isEmpty() ? List.of(codes[0]) : some;
	}

	private static Question question(String code, QuestionType type, boolean ordered, List<String> findings) {
		List<Option> options = new ArrayList<>();
		findings.forEach((finding) -> options.add(option(finding, Role.FINDING)));
		if (type == QuestionType.MULTIPLE) {
			options.add(option(code + "-none", Role.NONE));
		}
		return new Question(code, type, "What?", "Why.", Optional.empty(), Optional.empty(), ordered, options);
	}

	private static Option option(String code, Role role) {
		return new Option(code, role, "Option " + code, Optional.empty(), false);
	}

	/**
	 * Leaves out what is refused until nothing is.
	 */
	private RuleBook sound() {
		List<Rule> rules = IntStream.range(0, 6).mapToObj((i) -> rule("rule-" + i)).collect(Collectors.toList());
		List<Pattern> patterns = IntStream.range(0, 3)
			.mapToObj((i) -> pattern("pattern-" + i))
			.collect(Collectors.toList());
		List<Advice> advice = IntStream.range(0, 3).mapToObj((i) -> advice("advice-" + i)).collect(Collectors.toList());
		while (true) {
			try {
				return new RuleBook(this.questionnaire, rules, patterns, advice);
			}
			catch (InvalidRuleBookException ex) {
				Set<String> refused = ex.refusals().stream().map(Refusal::code).collect(Collectors.toSet());
				rules.removeIf((rule) -> refused.contains(rule.code()));
				patterns.removeIf((pattern) -> refused.contains(pattern.code()));
				advice.removeIf((one) -> refused.contains(one.code()));
			}
		}
	}

	private Rule rule(String code) {
		return new Rule(code, "Name", level(), "Sign", "Because", List.of("E001"), condition());
	}

	private Urgency level() {
		return Urgency.values()[1 + this.random.nextInt(4)];
	}

	private Pattern pattern(String code) {
		return new Pattern(code, "Name", condition(), List.of(), List.of("E001"), "/read#more");
	}

	private Advice advice(String code) {
		boolean always = this.random.nextBoolean();
		Set<Urgency> levels = EnumSet.of(Urgency.values()[this.random.nextInt(5)], level());
		Set<String> withhold = new TreeSet<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			withhold.add(finding());
		}
		return new Advice(code, AdviceKind.DO, levels, always ? Optional.empty() : Optional.of(condition()), always,
				(always || this.random.nextBoolean()) ? List.of() : List.of("pattern-0"), List.copyOf(withhold), "Text",
				List.of("E001"));
	}

	private Condition condition() {
		return Condition.any(IntStream.rangeClosed(0, this.random.nextInt(3))
			.mapToObj((i) -> Condition
				.all(IntStream.rangeClosed(0, this.random.nextInt(3)).mapToObj((j) -> requirement()).toList()))
			.toList());
	}

	private Condition requirement() {
		Question question = this.findings.get(this.random.nextInt(this.findings.size()));
		String code = finding(question);
		return (question.ordered() && this.random.nextBoolean()) ? Condition.minimum(code) : Condition.option(code);
	}

	private String finding() {
		return finding(this.findings.get(this.random.nextInt(this.findings.size())));
	}

	private String finding(Question question) {
		List<Option> findings = question.options().stream().filter((option) -> option.role() == Role.FINDING).toList();
		return findings.get(this.random.nextInt(findings.size())).code();
	}

}
