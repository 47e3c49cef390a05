package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hipnerveguide.checker.rules.SmallBook.AGE;
import static org.hipnerveguide.checker.rules.SmallBook.PAIN;
import static org.hipnerveguide.checker.rules.SmallBook.PLACE;
import static org.hipnerveguide.checker.rules.SmallBook.QUESTIONNAIRE;
import static org.hipnerveguide.checker.rules.SmallBook.SIGNS;
import static org.hipnerveguide.checker.rules.SmallBook.advice;
import static org.hipnerveguide.checker.rules.SmallBook.all;
import static org.hipnerveguide.checker.rules.SmallBook.any;
import static org.hipnerveguide.checker.rules.SmallBook.book;
import static org.hipnerveguide.checker.rules.SmallBook.code;
import static org.hipnerveguide.checker.rules.SmallBook.finding;
import static org.hipnerveguide.checker.rules.SmallBook.option;
import static org.hipnerveguide.checker.rules.SmallBook.pattern;
import static org.hipnerveguide.checker.rules.SmallBook.question;
import static org.hipnerveguide.checker.rules.SmallBook.questionnaire;
import static org.hipnerveguide.checker.rules.SmallBook.rule;

/**
 * What a rule book refuses. The messages are asserted in full: they are what an editor
 * works with.
 */
class RuleBookTests {

	private static final Set<Urgency> LEVELS = Set.of(Urgency.SELF_CARE);

	@Test
	void soundBookIsAccepted() {
		RuleBook book = book(rule("high", Urgency.EMERGENCY, code("numb")),
				rule("low", Urgency.ROUTINE, all("weak", "old")));

		assertThat(book.rules()).extracting(Rule::code).containsExactly("high", "low");
		assertThat(book.questionnaire()).isSameAs(QUESTIONNAIRE);
		assertThat(book.version()).isEqualTo("7");
	}

	@Test
	void unknownOptionIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, any("numb", "what"))))
			.containsExactly("rule \"a\": names the unknown option \"what\": use a code of the questionnaire");
	}

	@Test
	void noneIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, all("numb", "signs-none")))).containsExactly(
				"rule \"a\": uses \"signs-none\", which says that nothing is present: name what must be present instead");
	}

	@Test
	void minimumOfAQuestionWithoutOrderIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, code("middle+")))).containsExactly(
				"rule \"a\": asks for \"middle\" or higher, but \"q-age\" has no order: name each option that counts");
	}

	@Test
	void ruleThatCannotBeReadIsLeftOutOfTheProofs() {
		assertThat(refused(rule("a", Urgency.SOON, code("middle+")), rule("b", Urgency.SOON, code("numb")),
				rule("c", Urgency.SOON, all("numb", "what")), rule("d", Urgency.SOON, all("numb", "signs-none"))))
			.extracting((refusal) -> refusal.substring(0, 8))
			.containsExactly("rule \"a\"", "rule \"c\"", "rule \"d\"");
	}

	@Test
	void ruleWithoutAnAlternativeIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, any())))
			.containsExactly("rule \"a\": can never be met: write a way in which answers meet it");
	}

	@Test
	void ruleThatAsksForNothingIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, all())))
			.containsExactly("rule \"a\": is met by any answers at all: name the answers that it needs");
	}

	@Test
	void twoAnswersToASingleQuestionAreUnreachable() {
		assertThat(refused(rule("a", Urgency.SOON, all("young", "numb", "old"))))
			.containsExactly("rule \"a\": can never be met by young with numb with old, which exclude each other: "
					+ "remove that part, or ask for answers that can be given together");
	}

	@Test
	void lowerOptionThanTheMinimumIsUnreachable() {
		assertThat(refused(rule("a", Urgency.SOON, all("pain-1", "pain-2+"))))
			.containsExactly("rule \"a\": can never be met by pain-1 with pain-2+, which exclude each other: "
					+ "remove that part, or ask for answers that can be given together");
	}

	@Test
	void unreachablePartOfAReachableRuleIsRefused() {
		Condition condition = Condition.any(List.of(code("numb"), all("young", "old")));

		assertThat(refused(rule("a", Urgency.SOON, condition)))
			.containsExactly("rule \"a\": can never be met by young with old, which exclude each other: "
					+ "remove that part, or ask for answers that can be given together");
	}

	@Test
	void optionAtOrAboveTheMinimumIsReachable() {
		assertThat(book(rule("a", Urgency.SOON, all("pain-2", "pain-2+", "pain-1+"))).rules()).hasSize(1);
	}

	@Test
	void ruleImpliedByAHigherOneIsRedundant() {
		assertThat(
				refused(rule("high", Urgency.SAME_DAY, code("numb")), rule("low", Urgency.SOON, all("weak", "numb"))))
			.containsExactly("rule \"low\": is redundant: weak with numb already meets \"high\": "
					+ "remove it, or give it a higher level");
	}

	@Test
	void rulesThatImplyEachOtherAreBothRedundant() {
		assertThat(refused(rule("a", Urgency.SOON, any("numb", "weak")), rule("b", Urgency.SOON, any("weak", "numb"))))
			.containsExactly(
					"rule \"a\": is redundant: numb already meets \"b\"; weak already meets \"b\": "
							+ "remove it, or give it a higher level",
					"rule \"b\": is redundant: weak already meets \"a\"; numb already meets \"a\": "
							+ "remove it, or give it a higher level");
	}

	@Test
	void ruleImpliedByALowerOneIsNeeded() {
		assertThat(book(rule("low", Urgency.SOON, code("numb")), rule("high", Urgency.SAME_DAY, all("weak", "numb")))
			.rules()).hasSize(2);
	}

	@Test
	void partImpliedByAnotherRuleIsRedundant() {
		Condition condition = Condition.any(List.of(code("weak"), all("old", "numb")));

		assertThat(refused(rule("high", Urgency.SOON, code("numb")), rule("low", Urgency.SOON, condition)))
			.containsExactly(
					"rule \"low\": has a redundant part: old with numb already meets \"high\": " + "remove that part");
	}

	@Test
	void redundancyKnowsTheOrderOfAScale() {
		assertThat(refused(rule("high", Urgency.SOON, code("pain-2+")), rule("low", Urgency.SOON, code("pain-3"))))
			.containsExactly("rule \"low\": is redundant: pain-3 already meets \"high\": "
					+ "remove it, or give it a higher level");
		assertThat(refused(rule("high", Urgency.SOON, code("pain-2+")), rule("low", Urgency.SOON, code("pain-3+"))))
			.hasSize(1);
		assertThat(refused(rule("high", Urgency.SOON, code("pain-3")), rule("low", Urgency.SOON, code("pain-3+"))))
			.hasSize(2);
		assertThat(book(rule("high", Urgency.SAME_DAY, code("pain-3+")), rule("low", Urgency.SOON, code("pain-2+")))
			.rules()).hasSize(2);
		assertThat(book(rule("high", Urgency.SAME_DAY, code("pain-2")), rule("low", Urgency.SOON, code("pain-2+")))
			.rules()).hasSize(2);
	}

	@Test
	void ruleWhoseEveryCompletionMeetsAnotherNeverDecides() {
		assertThat(refused(rule("ages", Urgency.SOON, any("young", "middle", "old")),
				rule("a", Urgency.SOON, code("numb"))))
			.containsExactly("rule \"a\": never decides the level: another rule of the same or a higher level is "
					+ "always met too: ask for less, give it a higher level or remove it");
	}

	@Test
	void questionWithoutAQuietAnswerIsSearchedThrough() {
		Rule ages = rule("ages", Urgency.SOON, any("young", "middle"));
		Rule elders = rule("elders", Urgency.SOON, all("old", "weak"));

		assertThat(book(ages, elders, rule("a", Urgency.SOON, code("numb"))).rules()).hasSize(3);
	}

	@Test
	void searchGoesThroughEveryQuestionWithoutAQuietAnswer() {
		Rule ages = rule("ages", Urgency.SOON, any("young", "middle"));
		Rule pains = rule("pains", Urgency.ROUTINE, any("pain-0", "pain-1", "pain-2+"));
		Rule elders = rule("elders", Urgency.SOON, all("old", "pain-0"));

		assertThat(book(ages, pains, elders, rule("a", Urgency.SOON, code("numb"))).rules()).hasSize(4);
	}

	@Test
	void firstQuestionMayBeTheOneWithoutAQuietAnswer() {
		Questionnaire questionnaire = questionnaire(AGE, SIGNS);
		List<Rule> rules = List.of(rule("ages", Urgency.SOON, any("young", "middle")),
				rule("elders", Urgency.SOON, all("old", "weak")), rule("a", Urgency.SOON, code("numb")));

		assertThat(new RuleBook(questionnaire, rules, List.of(), List.of()).rules()).isEqualTo(rules);
	}

	@Test
	void lowerRulesDoNotKeepARuleFromDeciding() {
		assertThat(book(rule("ages", Urgency.ROUTINE, any("young", "middle", "old")),
				rule("a", Urgency.SOON, code("numb")))
			.rules()).hasSize(2);
	}

	@Test
	void markerNeedsAnAnswerBesideItWhenARuleIsToDecide() {
		Rule places = rule("places", Urgency.SOON, any("back", "leg", "place-unclear"));

		assertThat(refused(places, rule("a", Urgency.SOON, code("both-sides"))))
			.anyMatch((refusal) -> refusal.startsWith("rule \"a\": never decides the level"));
	}

	@Test
	void noneIsNoAnswerBesideAMarker() {
		Question place = question("q-place", QuestionType.MULTIPLE, false, finding("back"),
				new Option("both-sides", Role.FINDING, "Both", Optional.empty(), true), option("nowhere", Role.NONE));
		List<Rule> rules = List.of(rule("back", Urgency.SOON, code("back")),
				rule("both", Urgency.SOON, code("both-sides")));

		assertThat(refused(questionnaire(SIGNS, place), rules, List.of(), List.of()))
			.containsExactly("rule \"both\": never decides the level: another rule of the same or a higher level is "
					+ "always met too: ask for less, give it a higher level or remove it");
	}

	@Test
	void missingWordsAreRefused() {
		Rule silent = new Rule("a", " ", Urgency.SOON, "", "\t", List.of(), code("numb"));

		assertThat(refused(silent)).containsExactly("rule \"a\": has no name: write it under name",
				"rule \"a\": has no sign: write it under sign", "rule \"a\": has no because: write it under because",
				"rule \"a\": has no evidence: write the codes of the facts it rests on under evidence");
	}

	@Test
	void codeThatStandsTwiceIsRefused() {
		assertThat(refused(rule("a", Urgency.SOON, code("numb")), rule("a", Urgency.SOON, code("weak"))))
			.containsExactly("rule \"a\": this code stands twice: give each rule a code of its own");
	}

	@Test
	void everythingIsToldAtOnce() {
		assertThat(refused(rule("unknown", Urgency.SOON, all("what", "why")),
				rule("none", Urgency.SOON, any("signs-none")), rule("high", Urgency.SAME_DAY, code("numb")),
				rule("low", Urgency.SOON, code("numb"))))
			.extracting((refusal) -> refusal.split(": ", 3)[1])
			.containsExactly("names the unknown option \"what\"", "names the unknown option \"why\"",
					"uses \"signs-none\", which says that nothing is present", "is redundant");
	}

	@Test
	void refusalNamesWhatItIsAbout() {
		InvalidRuleBookException ex = catchThrowableOfType(InvalidRuleBookException.class,
				() -> book(rule("a", Urgency.SOON, any("what", "why"))));

		assertThat(ex.refusals()).containsExactly(
				new Refusal("rule", "a", "names the unknown option \"what\"", "use a code of the questionnaire"),
				new Refusal("rule", "a", "names the unknown option \"why\"", "use a code of the questionnaire"));
		assertThat(ex.getMessage().lines()).hasSize(2);
	}

	@Test
	void questionnaireWithCodesThatStandTwiceIsRefused() {
		Question again = question("q-age", QuestionType.SINGLE, false, finding("young"), finding("old"));
		Questionnaire twice = new Questionnaire("7",
				List.of(new Step("one", "One", List.of(SIGNS, AGE)), new Step("one", "Two", List.of(again))));

		assertThat(refused(twice, List.of(), List.of(), List.of())).containsExactly(
				"step \"one\": this code stands twice: give each step a code of its own",
				"question \"q-age\": this code stands twice: give each question a code of its own",
				"option \"young\": this code stands twice: give each option a code of its own",
				"option \"old\": this code stands twice: give each option a code of its own");
	}

	@Test
	void questionWithoutAReasonIsRefused() {
		Question question = new Question("q-age", QuestionType.SINGLE, "How old are you?", " ", Optional.empty(),
				Optional.empty(), false, List.of(finding("old")));

		assertThat(refused(questionnaire(SIGNS, question), List.of(), List.of(), List.of())).containsExactly(
				"question \"q-age\": does not say why it is asked: write the reason for the patient under why");
	}

	@Test
	void questionThatCannotBeAnsweredIsRefused() {
		Question question = question("q-age", QuestionType.MULTIPLE, false,
				new Option("both", Role.FINDING, "Both", Optional.empty(), true));

		assertThat(refused(questionnaire(SIGNS, question), List.of(), List.of(), List.of()))
			.containsExactly("question \"q-age\": cannot be answered: give it an option that is no marker");
	}

	@Test
	void twoNonesInAQuestionAreRefused() {
		Question question = question("q-age", QuestionType.MULTIPLE, false, option("no", Role.NONE),
				option("never", Role.NONE));

		assertThat(refused(questionnaire(SIGNS, question), List.of(), List.of(), List.of()))
			.containsExactly("question \"q-age\": has more than one option with the role none: keep one");
	}

	@Test
	void orderAmongSeveralAnswersIsRefused() {
		Question question = question("q-age", QuestionType.MULTIPLE, true, finding("young"), finding("old"));

		assertThat(refused(questionnaire(SIGNS, question), List.of(), List.of(), List.of())).containsExactly(
				"question \"q-age\": is ordered but takes several answers: make it single or a scale, or remove ordered");
	}

	@Test
	void badPatternIsRefused() {
		Pattern bad = new Pattern("p", "", all("young", "old"), List.of("back", "what", "signs-none"), List.of(), "");
		Pattern again = pattern("p", code("what"));

		assertThat(refused(QUESTIONNAIRE, List.of(), List.of(bad, again), List.of())).containsExactly(
				"pattern \"p\": has no name: write it under name",
				"pattern \"p\": has no read-more: write it under read-more",
				"pattern \"p\": has no evidence: write the codes of the facts it rests on under evidence",
				"pattern \"p\": can never be met by young with old, which exclude each other: "
						+ "remove that part, or ask for answers that can be given together",
				"pattern \"p\": names the unknown option \"what\": use a code of the questionnaire",
				"pattern \"p\": uses \"signs-none\", which says that nothing is present: name what must be present instead",
				"pattern \"p\": this code stands twice: give each pattern a code of its own");
	}

	@Test
	void badAdviceIsRefused() {
		Advice bad = new Advice("a", AdviceKind.DO, Set.of(), Optional.of(code("what")), false, List.of("p", "q"),
				List.of("signs-none", "why"), "", List.of());

		assertThat(refused(QUESTIONNAIRE, List.of(), List.of(pattern("p", code("back"))),
				List.of(bad, advice("a", LEVELS))))
			.containsExactly("advice \"a\": has no text: write it under text",
					"advice \"a\": has no evidence: write the codes of the facts it rests on under evidence",
					"advice \"a\": names the unknown option \"what\": use a code of the questionnaire",
					"advice \"a\": uses \"signs-none\", which says that nothing is present: name what must be present instead",
					"advice \"a\": names the unknown option \"why\": use a code of the questionnaire",
					"advice \"a\": stands at no level: write the levels at which it is shown",
					"advice \"a\": names the unknown pattern \"q\": use the code of a pattern",
					"advice \"a\": this code stands twice: give each advice a code of its own");
	}

	@Test
	void adviceThatNothingCallsForIsRefused() {
		Advice never = new Advice("a", AdviceKind.DO, LEVELS, Optional.empty(), false, List.of(), List.of(), "Text",
				List.of("E001"));

		assertThat(refused(QUESTIONNAIRE, List.of(), List.of(), List.of(never))).containsExactly(
				"advice \"a\": is never shown: write under show either always or the answers, or name patterns");
	}

	@Test
	void adviceForEveryoneAndForSomeIsRefused() {
		Advice both = new Advice("a", AdviceKind.DO, LEVELS, Optional.of(code("back")), true, List.of(), List.of(),
				"Text", List.of("E001"));
		Advice pattern = new Advice("b", AdviceKind.DO, LEVELS, Optional.empty(), true, List.of("p"), List.of(), "Text",
				List.of("E001"));

		assertThat(refused(QUESTIONNAIRE, List.of(), List.of(pattern("p", code("back"))), List.of(both, pattern)))
			.containsExactly(
					"advice \"a\": is always shown and also by answers: "
							+ "write under show either always or the answers, or name patterns",
					"advice \"b\": is always shown and also by answers: "
							+ "write under show either always or the answers, or name patterns");
	}

	@Test
	void unorderedScaleIsAccepted() {
		Question scale = question("q-scale", QuestionType.SCALE, false, finding("s-0"), finding("s-1"));

		assertThat(new RuleBook(questionnaire(SIGNS, PLACE, PAIN, scale), List.of(), List.of(), List.of()).patterns())
			.isEmpty();
	}

	private static List<String> refused(Rule... rules) {
		return refused(QUESTIONNAIRE, List.of(rules), List.of(), List.of());
	}

	private static List<String> refused(Questionnaire questionnaire, List<Rule> rules, List<Pattern> patterns,
			List<Advice> advice) {
		return catchThrowableOfType(InvalidRuleBookException.class,
				() -> new RuleBook(questionnaire, rules, patterns, advice))
			.refusals()
			.stream()
			.map(Refusal::toString)
			.toList();
	}

}
