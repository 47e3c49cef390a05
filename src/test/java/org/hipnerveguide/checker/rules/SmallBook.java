package org.hipnerveguide.checker.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire of four questions, and sound rules, patterns and advice to put beside a
 * bad one.
 */
final class SmallBook {

	static final Question SIGNS = question("q-signs", QuestionType.MULTIPLE, false, finding("numb"), finding("weak"),
			finding("fever"), option("signs-none", Role.NONE), option("signs-not-sure", Role.NOT_SURE));

	static final Question PLACE = question("q-place", QuestionType.MULTIPLE, false, finding("back"), finding("leg"),
			new Option("both-sides", Role.FINDING, "On both sides", Optional.empty(), true),
			option("place-unclear", Role.NOT_SURE));

	static final Question PAIN = question("q-pain", QuestionType.SCALE, true, finding("pain-0"), finding("pain-1"),
			finding("pain-2"), finding("pain-3"));

	static final Question AGE = question("q-age", QuestionType.SINGLE, false, finding("young"), finding("middle"),
			finding("old"));

	static final Questionnaire QUESTIONNAIRE = questionnaire(SIGNS, PLACE, PAIN, AGE);

	private SmallBook() {
	}

	static Questionnaire questionnaire(Question... questions) {
		return new Questionnaire("7", List.of(new Step("first", "First", List.of(questions[0])),
				new Step("second", "Second", Arrays.asList(questions).subList(1, questions.length))));
	}

	static Question question(String code, QuestionType type, boolean ordered, Option... options) {
		return new Question(code, type, "What is it?", "It matters.", Optional.empty(), Optional.empty(), ordered,
				List.of(options));
	}

	static Option finding(String code) {
		return option(code, Role.FINDING);
	}

	static Option option(String code, Role role) {
		return new Option(code, role, "Yes", Optional.empty(), false);
	}

	static Condition all(String... codes) {
		return Condition.all(Arrays.stream(codes).map(SmallBook::code).toList());
	}

	static Condition any(String... codes) {
		return Condition.any(Arrays.stream(codes).map(SmallBook::code).toList());
	}

	/**
	 * A code, with a plus sign for "or higher".
	 */
	static Condition code(String code) {
		return code.endsWith("+") ? Condition.minimum(code.substring(0, code.length() - 1)) : Condition.option(code);
	}

	static Rule rule(String code, Urgency urgency, Condition condition) {
		return new Rule(code, "Name", urgency, "Sign", "Because", List.of("E001"), condition);
	}

	static Pattern pattern(String code, Condition key, String... supporting) {
		return new Pattern(code, "Name", key, List.of(supporting), List.of("E001"), "/read#more");
	}

	static Advice advice(String code, Set<Urgency> levels, String... withhold) {
		return new Advice(code, AdviceKind.DO, levels, Optional.empty(), true, List.of(), List.of(withhold), "Text",
				List.of("E001"));
	}

	static Advice advice(String code, Set<Urgency> levels, Condition show, String... patterns) {
		return new Advice(code, AdviceKind.DONT, levels, Optional.of(show), false, List.of(patterns), List.of(), "Text",
				List.of("E001"));
	}

	static RuleBook book(Rule... rules) {
		return new RuleBook(QUESTIONNAIRE, List.of(rules), List.of(), List.of());
	}

}
