package org.hipnerveguide.checker.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.hipnerveguide.checker.rules.SmallBook.QUESTIONNAIRE;
import static org.hipnerveguide.checker.rules.SmallBook.advice;
import static org.hipnerveguide.checker.rules.SmallBook.all;
import static org.hipnerveguide.checker.rules.SmallBook.any;
import static org.hipnerveguide.checker.rules.SmallBook.code;
import static org.hipnerveguide.checker.rules.SmallBook.pattern;
import static org.hipnerveguide.checker.rules.SmallBook.rule;

/**
 * What a small rule book says.
 */
class AssessmentTests {

	private static final Set<Urgency> ALL_LEVELS = EnumSet.allOf(Urgency.class);

	private static final Set<Urgency> LOW_LEVELS = EnumSet.of(Urgency.SELF_CARE, Urgency.ROUTINE);

	private final RuleBook book = new RuleBook(QUESTIONNAIRE,
			List.of(rule("numb-leg", Urgency.ROUTINE, all("numb", "leg")), rule("hurts", Urgency.SOON, code("pain-2+")),
					rule("numb-back", Urgency.ROUTINE, all("numb", "back")),
					rule("fever", Urgency.EMERGENCY, all("fever", "old")),
					rule("unsure", Urgency.SOON, any("signs-not-sure", "weak"))),
			List.of(pattern("first", code("back"), "pain-1", "young"), pattern("second", code("leg"), "young", "back"),
					pattern("third", any("leg", "back"), "middle"),
					pattern("fourth", code("leg"), "leg", "back", "pain-1"), pattern("fifth", code("pain-0"))),
			List.of(advice("everyone", ALL_LEVELS), advice("at-home", LOW_LEVELS, "numb", "old"),
					advice("for-pain", LOW_LEVELS, code("pain-1+")),
					advice("for-first", LOW_LEVELS, code("pain-0"), "first"),
					advice("for-fifth", ALL_LEVELS, code("numb"), "fifth")));

	@Test
	void nothingMetIsSelfCare() {
		Assessment assessment = assess("signs-none", "place-unclear", "pain-1", "middle");

		assertThat(assessment.urgency()).isEqualTo(Urgency.SELF_CARE);
		assertThat(assessment.urgencyWithout()).isEqualTo(Urgency.SELF_CARE);
		assertThat(assessment.matches()).isEmpty();
		assertThat(assessment.patterns()).isEmpty();
		assertThat(assessment.notSure()).containsExactly("place-unclear");
	}

	@Test
	void everyRuleMetIsListedWorstFirstThenInTheOrderOfTheBook() {
		Assessment assessment = assess("numb", "fever", "leg", "back", "pain-3", "old");

		assertThat(assessment.urgency()).isEqualTo(Urgency.EMERGENCY);
		assertThat(assessment.matches()).extracting((match) -> match.rule().code())
			.containsExactly("fever", "hurts", "numb-leg", "numb-back");
	}

	@Test
	void levelWithoutTheTopRulesIsTheNextOne() {
		assertThat(assess("numb", "fever", "leg", "pain-3", "old").urgencyWithout()).isEqualTo(Urgency.SOON);
		assertThat(assess("numb", "fever", "leg", "pain-1", "old").urgencyWithout()).isEqualTo(Urgency.ROUTINE);
		assertThat(assess("fever", "leg", "pain-1", "old").urgencyWithout()).isEqualTo(Urgency.SELF_CARE);
		assertThat(assess("numb", "leg", "back", "pain-1", "old").urgencyWithout()).isEqualTo(Urgency.SELF_CARE);
	}

	@Test
	void matchNamesOnlyTheAnswersThatHadAPart() {
		assertThat(metBy("numb-leg", assess("numb", "fever", "back", "leg", "pain-3", "old"))).containsExactly("numb",
				"leg");
	}

	@Test
	void minimumIsMetByTheOptionChosen() {
		assertThat(metBy("hurts", assess("numb", "leg", "pain-3", "old"))).containsExactly("pain-3");
		assertThat(metBy("hurts", assess("numb", "leg", "pain-2", "old"))).containsExactly("pain-2");
	}

	@Test
	void matchNamesTheAnswersOfEveryAlternativeMet() {
		assertThat(metBy("unsure", assess("weak", "signs-not-sure", "leg", "pain-1", "old"))).containsExactly("weak",
				"signs-not-sure");
		assertThat(metBy("unsure", assess("weak", "leg", "pain-1", "old"))).containsExactly("weak");
	}

	@Test
	void notSureIsListed() {
		assertThat(assess("signs-not-sure", "weak", "place-unclear", "pain-1", "old").notSure())
			.containsExactly("signs-not-sure", "place-unclear");
	}

	@Test
	void patternsAreOrderedBySupportThenByTheBookAndCutAtThree() {
		assertThat(assess("signs-none", "leg", "back", "pain-1", "young").patterns())
			.extracting((fit) -> fit.pattern().code(), (fit) -> String.join(" ", fit.supporting()))
			.containsExactly(tuple("fourth", "back leg pain-1"), tuple("first", "pain-1 young"),
					tuple("second", "back young"));
	}

	@Test
	void patternMayStandWithoutSupport() {
		assertThat(assess("signs-none", "place-unclear", "pain-0", "young").patterns()).singleElement()
			.satisfies((fit) -> assertThat(fit.supporting()).isEmpty());
	}

	@Test
	void emergencyShowsNoPatterns() {
		assertThat(assess("fever", "leg", "pain-1", "old").patterns()).isEmpty();
	}

	@Test
	void adviceStandsOnlyAtItsLevels() {
		assertThat(shown(assess("signs-none", "place-unclear", "pain-1", "young"))).containsExactly("everyone",
				"at-home", "for-pain");
		assertThat(shown(assess("weak", "place-unclear", "pain-1", "young"))).containsExactly("everyone");
	}

	@Test
	void unsafeAdviceIsWithheldAndTheReasonsAreNamed() {
		Assessment assessment = assess("numb", "place-unclear", "pain-0", "old");

		assertThat(shown(assessment)).containsExactly("everyone", "for-first", "for-fifth");
		assertThat(assessment.withheld()).singleElement().satisfies((withheld) -> {
			assertThat(withheld.advice().code()).isEqualTo("at-home");
			assertThat(withheld.because()).containsExactly("numb", "old");
		});
	}

	@Test
	void adviceThatNothingCallsForIsNotWithheld() {
		assertThat(assess("weak", "place-unclear", "pain-1", "old").withheld()).isEmpty();
	}

	@Test
	void patternCallsForItsAdvice() {
		assertThat(shown(assess("signs-none", "back", "pain-1", "young"))).contains("for-first");
		assertThat(shown(assess("signs-none", "leg", "pain-1", "young"))).doesNotContain("for-first");
	}

	@Test
	void patternThatIsNotShownStillCallsForItsAdvice() {
		assertThat(shown(assess("fever", "leg", "pain-0", "old"))).containsExactly("everyone", "for-fifth");
	}

	@Test
	void partialAnswersAreAssessed() {
		Answers answers = Answers.partial(QUESTIONNAIRE, List.of("fever", "old"));

		assertThat(this.book.assess(answers).urgency()).isEqualTo(Urgency.EMERGENCY);
	}

	@Test
	void levelAloneIsThatOfTheAssessment() {
		for (List<String> codes : List.of(List.of("pain-0"), List.of("numb", "back"), List.of("weak", "numb", "leg"),
				List.of("pain-3"), List.of("fever", "old", "weak"))) {
			Answers answers = Answers.partial(QUESTIONNAIRE, codes);
			assertThat(this.book.urgency(answers)).isEqualTo(this.book.assess(answers).urgency());
		}
	}

	@Test
	void answersToAnotherQuestionnaireAreRefused() {
		Answers answers = Answers.partial(SmallBook.questionnaire(SmallBook.SIGNS, SmallBook.AGE), List.of("fever"));

		assertThatIllegalArgumentException().isThrownBy(() -> this.book.assess(answers))
			.withMessageContaining("another questionnaire");
		assertThatIllegalArgumentException().isThrownBy(() -> this.book.urgency(answers))
			.withMessageContaining("another questionnaire");
	}

	@Test
	void bookKeepsItsOrder() {
		assertThat(this.book.patterns()).extracting(Pattern::code)
			.containsExactly("first", "second", "third", "fourth", "fifth");
		assertThat(this.book.advice()).extracting(Advice::code)
			.containsExactly("everyone", "at-home", "for-pain", "for-first", "for-fifth");
	}

	private Assessment assess(String... codes) {
		return this.book.assess(Answers.of(QUESTIONNAIRE, List.of(codes)));
	}

	private static List<String> metBy(String rule, Assessment assessment) {
		return assessment.matches()
			.stream()
			.filter((match) -> match.rule().code().equals(rule))
			.findFirst()
			.orElseThrow()
			.metBy();
	}

	private static List<String> shown(Assessment assessment) {
		return assessment.advice().stream().map(Advice::code).toList();
	}

}
