package org.hipnerveguide.checker.rules;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.hipnerveguide.comparison.RandomAnswers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The properties that the specification asks the published rule book to have, by its
 * numbers, over the whole space of answers where that is possible and over a million
 * people who answer at random where it is not.
 */
class PublishedRuleBookTests {

	private static final long PEOPLE = 1_000_000;

	/**
	 * The level that each answer alone raises the result to. Every other option raises
	 * nothing.
	 */
	private static final Map<Urgency, String> ALONE = Map.of(Urgency.EMERGENCY, """
			saddle-numbness bladder-change bowel-change sexual-change both-legs-weak chest-breathless
			collapse-very-ill tearing-abdo-back-pain cold-pale-leg groin-lump-testicle pregnancy-warning
			leg-deformed""", Urgency.SAME_DAY, """
			nerve-not-sure fever-unwell hot-swollen-joint swollen-leg blister-rash injury-major
			cannot-bear-weight weak-worsening age-under-16""", Urgency.SOON, """
			body-not-sure feel-numb-marked weak-foot-drop weak-tiptoe weak-knee-gives weak-hip-lift
			weak-inner-thigh foot-rest-pain-sore pain-9 pain-10 trend-suddenly-worse impact-few-steps
			impact-night-constant bg-cancer bg-weight-loss bg-iv-drugs bg-recent-infection bg-aneurysm""",
			Urgency.ROUTINE, """
					feel-numb-patch weak-mild weak-not-sure walk-pain-stops-resting pain-7 pain-8 dur-over-12w
					trend-no-better-care trend-slowly-worse impact-wakes impact-dizzy age-16-17 bg-steroids
					bg-weak-immune bg-joint-replacement bg-pregnant""");

	private final RuleBook book = PublishedRuleBook.ruleBook();

	private final Questionnaire questionnaire = this.book.questionnaire();

	private final MoreAnswers more = new MoreAnswers(this.questionnaire);

	private final RandomAnswers random = new RandomAnswers(this.questionnaire);

	@Test
	void bookIsTheOneSpecified() {
		assertThat(this.questionnaire.questions()).hasSize(14);
		assertThat(options()).hasSize(137);
		assertThat(this.book.rules()).hasSize(48);
		assertThat(this.book.patterns()).hasSize(12);
		assertThat(this.book.advice()).hasSize(27);
	}

	// 1. Total

	@Test
	@Tag("exhaustive")
	void everySingleAnswerAndEveryPairHasALevel() {
		assertThat(singleAnswersAndPairs()).hasSizeGreaterThan(9_000).allSatisfy((codes) -> {
			assertSound(Answers.partial(this.questionnaire, codes));
			assertSound(MildestAnswers.with(completable(codes)));
		});
	}

	@Test
	@Tag("exhaustive")
	void everyCompleteSetHasALevelAndSafeAdviceAndOneMoreAnswerNeverLowersIt() {
		AtomicLongArray levels = new AtomicLongArray(Urgency.values().length);

		LongStream.range(0, PEOPLE).parallel().forEach((number) -> {
			List<String> codes = this.random.person(number);
			Assessment assessment = assertSound(Answers.of(this.questionnaire, codes));
			List<String> more = this.more.than(codes, new SplittableRandom(-number));
			requireNotLess(assessment, Answers.of(this.questionnaire, more));
			levels.incrementAndGet(assessment.urgency().ordinal());
		});

		// every level was tried by many
		assertThat(IntStream.range(0, levels.length()).mapToLong(levels::get)).hasSize(5)
			.allMatch((people) -> people > PEOPLE / 200);
		assertThat(IntStream.range(0, levels.length()).mapToLong(levels::get).sum()).isEqualTo(PEOPLE);
		TestRecordFile.write(this.book, PEOPLE, levels);
	}

	@Test
	@Tag("exhaustive")
	void noPartialSetIsTooSmall() {
		LongStream.range(0, 20_000).forEach((number) -> {
			List<String> codes = new ArrayList<>(this.random.person(number));
			Collections.shuffle(codes, new Random(number));
			assertSound(
					Answers.partial(this.questionnaire, codes.subList(0, new Random(number).nextInt(codes.size()))));
		});
	}

	// 2. Monotone: one more answer of each of the million people above, and all of these

	@Test
	@Tag("exhaustive")
	void oneMoreAnswerNeverLowersTheLevelOfASingleAnswer() {
		options().map(List::of).forEach((codes) -> this.more.than(codes).forEach(more(codes)));
	}

	@Test
	@Tag("exhaustive")
	void everyStepUpAndEveryOptionMoreIsTriedOnManyPeople() {
		this.random.people(2_000).forEach((codes) -> this.more.than(codes).forEach(more(codes)));
	}

	// 3. Positive

	@Test
	void noConditionUsesAnAbsence() {
		assertThat(conditions().flatMap((condition) -> condition.alternatives().stream()).flatMap(Set::stream))
			.allSatisfy((
					requirement) -> assertThat(this.questionnaire.option(requirement.optionCode()).orElseThrow().role())
						.isNotEqualTo(Role.NONE));
	}

	@Test
	void onlySeverityAndTrendAreOrdered() {
		assertThat(this.questionnaire.questions()).filteredOn(Question::ordered)
			.extracting(Question::code)
			.containsExactly("q-severity", "q-trend");
	}

	// 4. Reachable and decisive

	@Test
	void everyRuleDecidesTheLevelAloneInSomeCompleteSet() {
		List<When<Rule>> rules = this.book.rules()
			.stream()
			.map((rule) -> When.of(this.questionnaire.places(), rule, rule.condition()))
			.toList();
		SoleDecision decision = new SoleDecision(this.questionnaire.places(), rules);

		assertThat(rules).allSatisfy((rule) -> {
			Bits answers = decision.answersFor(rule).orElseThrow();
			Assessment assessment = this.book
				.assess(Answers.of(this.questionnaire, this.questionnaire.places().codes(answers)));
			assertThat(assessment.urgency()).isEqualTo(rule.then().urgency());
			assertThat(assessment.matches()).filteredOn((match) -> match.rule().urgency() == assessment.urgency())
				.extracting(Match::rule)
				.containsExactly(rule.then());
		});
	}

	@Test
	void everyAlternativeOfEveryConditionCanBeAnswered() {
		assertThat(conditions().flatMap((condition) -> condition.alternatives().stream())).hasSizeGreaterThan(300)
			.allSatisfy((alternative) -> assertThat(
					Answers.partial(this.questionnaire, alternative.stream().map(Requirement::optionCode).toList())
						.codes())
				.hasSameSizeAs(alternative));
	}

	// 5. No redundant rule

	@Test
	void noAlternativeIsImpliedByAnotherRuleOfTheSameOrAHigherLevel() {
		for (Rule rule : this.book.rules()) {
			for (Set<Requirement> alternative : rule.condition().alternatives()) {
				List<String> least = alternative.stream().map(Requirement::optionCode).toList();
				assertThat(matches(Answers.partial(this.questionnaire, least)))
					.filteredOn((other) -> other.urgency().isAtLeast(rule.urgency()))
					.containsExactly(rule);
			}
		}
	}

	// 6. Single answers

	@ParameterizedTest
	@MethodSource("options")
	void answerAloneRaisesTheLevelAsTheTableSays(String code) {
		Urgency expected = ALONE.entrySet()
			.stream()
			.filter((level) -> Set.of(level.getValue().split("\\s+")).contains(code))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(Urgency.SELF_CARE);

		assertThat(this.book.assess(Answers.partial(this.questionnaire, List.of(code))).urgency()).isEqualTo(expected);
	}

	@Test
	void tableOfSingleAnswersNamesOnlyOptionsThatExist() {
		assertThat(ALONE.values().stream().flatMap((codes) -> Stream.of(codes.split("\\s+")))).hasSize(55)
			.isSubsetOf(options().toList());
	}

	// 7. Benign baseline

	@Test
	void mildestAnswersAreSelfCare() {
		assertThat(this.book.assess(MildestAnswers.with()).urgency()).isEqualTo(Urgency.SELF_CARE);
	}

	@ParameterizedTest
	@MethodSource("benignAnswers")
	void benignAnswerAloneIsSelfCare(String code) {
		assertThat(this.book.assess(MildestAnswers.with(code)).matches()).isEmpty();
	}

	static Stream<String> benignAnswers() {
		List<String> others = List.of("walk-pain-stops-resting", "foot-rest-pain-sore", "loc-both-sides");
		return Stream.of(codesOf("q-location"), codesOf("q-triggers"), codesOf("q-severity").limit(7),
				Stream.of("feel-shooting", "feel-burning", "feel-tingling", "feel-dull-ache", "feel-stiff",
						"feel-heavy-cramp", "feel-spasm", "impact-walking", "impact-standing", "impact-bending",
						"impact-daily-tasks"))
			.flatMap((codes) -> codes)
			.filter((code) -> !others.contains(code));
	}

	// 8. No over-triage of common benign pictures

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					self-care, loc-hip-side loc-outer-thigh feel-dull-ache worse-lying-side worse-one-leg pain-4 dur-2-6w age-45-64
					self-care, loc-groin feel-stiff feel-dull-ache worse-hip-twist worse-stand-walk pain-4 dur-2-6w age-65-74
					self-care, injury-strain loc-low-back feel-dull-ache feel-spasm worse-bend-lift pain-6 impact-bending age-18-44
					self-care, loc-buttock loc-back-thigh feel-tingling worse-sitting pain-5 dur-2-6w
					self-care, loc-low-back loc-back-thigh loc-calf-shin feel-shooting worse-cough-sneeze pain-5 age-65-74 bg-anticoagulant
					routine, loc-hip-side feel-dull-ache worse-lying-side impact-wakes pain-5 dur-2-6w age-45-64
					routine, loc-foot loc-both-sides feel-tingling pain-3 dur-over-12w age-45-64 bg-diabetes
					""")
	void benignPictureIsNotSentFurtherThanNeeded(String urgency, String codes) {
		assertThat(this.book.assess(MildestAnswers.with(codes.split(" "))).urgency().code()).isEqualTo(urgency);
	}

	// 9. Advice safety: assertSound, over all the sets above

	@ParameterizedTest
	@MethodSource("reasonsAgainstNsaids")
	void everyReasonAgainstNsaidsWithholdsThem(String code) {
		Assessment assessment = this.book.assess(MildestAnswers.with(code));

		assertThat(assessment.advice()).extracting(Advice::code).doesNotContain("nsaid-maybe");
		if (assessment.urgency() != Urgency.SAME_DAY) {
			assertThat(assessment.withheld()).filteredOn((one) -> one.advice().code().equals("nsaid-maybe"))
				.singleElement()
				.satisfies((one) -> assertThat(one.because()).containsExactly(code));
		}
		if (!List.of("fever-unwell", "hot-swollen-joint").contains(code)) {
			assertThat(assessment.advice()).extracting(Advice::code).contains("ask-about-painkillers");
		}
	}

	static Stream<String> reasonsAgainstNsaids() {
		return advice("nsaid-maybe").withhold().stream();
	}

	@Test
	void nsaidsAreWithheldForEveryReasonSpecified() {
		assertThat(advice("nsaid-maybe").withhold()).containsExactlyInAnyOrder("med-ulcer", "med-kidney", "med-heart",
				"med-liver", "med-nsaid-allergy-asthma", "med-bowel-inflammation", "med-interacting",
				"med-breastfeeding", "med-not-sure", "bg-anticoagulant", "bg-pregnant", "bg-recent-birth",
				"bg-steroids", "bg-not-sure", "age-under-16", "age-16-17", "age-65-74", "age-75-plus", "fever-unwell",
				"hot-swollen-joint");
	}

	@ParameterizedTest
	@ValueSource(strings = { "heat-cold-warning", "no-driving" })
	void onlyWarningsStandAtEmergency(String code) {
		assertThat(this.book.advice()).filteredOn((advice) -> advice.levels().contains(Urgency.EMERGENCY))
			.hasSize(2)
			.extracting(Advice::code)
			.contains(code);
	}

	// 10. Traceable

	@Test
	void everyRulePatternAndAdviceRestsOnEvidence() {
		Stream<List<String>> evidence = Stream
			.of(this.book.rules().stream().map(Rule::evidence), this.book.patterns().stream().map(Pattern::evidence),
					this.book.advice().stream().map(Advice::evidence))
			.flatMap((lists) -> lists);

		assertThat(evidence).hasSize(48 + 12 + 27)
			.allSatisfy((codes) -> assertThat(codes).isNotEmpty().allMatch((code) -> code.matches("E\\d{3}")));
	}

	@Test
	@Tag("exhaustive")
	void everyMatchNamesAnswersThatMeetItsRule() {
		this.random.people(20_000).forEach((codes) -> {
			Answers answers = Answers.of(this.questionnaire, codes);
			for (Match match : this.book.assess(answers).matches()) {
				require(codes.containsAll(match.metBy()), answers);
				Assessment alone = this.book.assess(Answers.partial(this.questionnaire, match.metBy()));
				require(ruleCodes(alone).contains(match.rule().code()), answers);
			}
		});
	}

	// 11. Stable

	@Test
	@Tag("exhaustive")
	void orderOfAnsweringHasNoEffect() {
		LongStream.range(0, 20_000).forEach((number) -> {
			List<String> codes = this.random.person(number);
			List<String> shuffled = new ArrayList<>(codes);
			Collections.shuffle(shuffled, new Random(number));
			assertThat(this.book.assess(Answers.of(this.questionnaire, shuffled)))
				.isEqualTo(this.book.assess(Answers.of(this.questionnaire, codes)));
		});
	}

	@Test
	@Tag("exhaustive")
	void bookReadAgainSaysTheSame() {
		RuleBook again = PublishedRuleBook.read();

		this.random.people(5_000)
			.forEach((codes) -> assertThat(again.assess(Answers.of(again.questionnaire(), codes)))
				.isEqualTo(this.book.assess(Answers.of(this.questionnaire, codes))));
	}

	@Test
	void bookCarriesAVersion() {
		assertThat(this.book.version()).isNotBlank();
	}

	// and besides

	@Test
	@Tag("exhaustive")
	void rulesAreMetExactlyAsTheyAreWritten() {
		this.random.people(10_000).forEach((codes) -> {
			Answers answers = Answers.of(this.questionnaire, codes);
			Set<String> met = ruleCodes(this.book.assess(answers));
			for (Rule rule : this.book.rules()) {
				require(holds(rule.condition(), codes) == met.contains(rule.code()), answers);
			}
		});
	}

	@Test
	void bookIsReadyAtStartUpWithoutDelay() {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		new RuleBook(this.questionnaire, this.book.rules(), this.book.patterns(), this.book.advice());
		long nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;

		assertThat(nanoseconds).isLessThan(200_000_000);
	}

	/**
	 * Asserts what must be true of every result.
	 */
	private Assessment assertSound(Answers answers) {
		Assessment assessment = this.book.assess(answers);
		Urgency top = Urgency.SELF_CARE;
		Urgency next = Urgency.SELF_CARE;
		List<Match> matches = assessment.matches();
		for (int i = 0; i < matches.size(); i++) {
			Urgency level = matches.get(i).rule().urgency();
			require(i == 0 || matches.get(i - 1).rule().urgency().isAtLeast(level), answers);
			top = (level.isAtLeast(top)) ? level : top;
			next = (level != top && level.isAtLeast(next)) ? level : next;
		}
		require(assessment.urgency() == top && assessment.urgencyWithout() == next, answers);
		require(this.book.urgency(answers) == top, answers);
		require(assessment.patterns().size() <= ((assessment.urgency() == Urgency.EMERGENCY) ? 0 : 3), answers);
		requireSafeAdvice(assessment, answers);
		return assessment;
	}

	private static void requireSafeAdvice(Assessment assessment, Answers answers) {
		List<String> chosen = answers.codes();
		boolean nsaid = false;
		boolean ask = false;
		for (Advice advice : assessment.advice()) {
			require(advice.levels().contains(assessment.urgency()), answers);
			require(Collections.disjoint(chosen, advice.withhold()), answers);
			nsaid |= advice.code().equals("nsaid-maybe");
			ask |= advice.code().equals("ask-about-painkillers");
		}
		require(!(nsaid && ask), answers);
		boolean shown = assessment.urgency().compareTo(Urgency.SOON) <= 0;
		require((nsaid || ask) == (shown || ask), answers);
		for (Withheld withheld : assessment.withheld()) {
			require(!withheld.because().isEmpty() && !assessment.advice().contains(withheld.advice()), answers);
		}
	}

	/**
	 * Asserts that more answers than these do not say less.
	 */
	private Consumer<List<String>> more(List<String> codes) {
		Assessment less = this.book.assess(Answers.partial(this.questionnaire, codes));
		return (more) -> requireNotLess(less, Answers.partial(this.questionnaire, more));
	}

	private void requireNotLess(Assessment less, Answers more) {
		Assessment assessment = this.book.assess(more);
		require(assessment.urgency().isAtLeast(less.urgency()), more);
		// both lists are in the order of the book, so that one look at each is enough
		int kept = 0;
		for (Match match : assessment.matches()) {
			if (kept < less.matches().size() && less.matches().get(kept).rule() == match.rule()) {
				kept++;
			}
		}
		require(kept == less.matches().size(), more);
	}

	private static Set<String> ruleCodes(Assessment assessment) {
		Set<String> codes = new HashSet<>();
		assessment.matches().forEach((match) -> codes.add(match.rule().code()));
		return codes;
	}

	/**
	 * As an assertion, but fast enough for millions.
	 */
	private static void require(boolean holds, Answers answers) {
		if (!holds) {
			throw new AssertionError("Not for " + answers.codes());
		}
	}

	private Stream<List<String>> singleAnswersAndPairs() {
		List<String> codes = options().toList();
		return IntStream.range(0, codes.size())
			.boxed()
			.flatMap((first) -> IntStream.range(first, codes.size())
				.mapToObj((second) -> Stream.of(codes.get(first), codes.get(second)).distinct().toList()))
			.filter(this::areTogetherPossible);
	}

	private boolean areTogetherPossible(List<String> codes) {
		Optional<Question> first = this.questionnaire.questionOf(codes.get(0));
		boolean none = codes.stream()
			.anyMatch((code) -> this.questionnaire.option(code).orElseThrow().role() == Role.NONE);
		return codes.size() == 1 || !first.equals(this.questionnaire.questionOf(codes.get(1)))
				|| !none && !first.orElseThrow().type().takesOneAnswer();
	}

	/**
	 * With an area where only the chip for both sides was chosen.
	 */
	private static List<String> completable(List<String> codes) {
		boolean area = codes.stream().anyMatch((code) -> code.startsWith("loc-") && !code.equals("loc-both-sides"));
		return codes.contains("loc-both-sides") && !area
				? Stream.concat(codes.stream(), Stream.of("loc-unclear")).toList() : codes;
	}

	private List<Rule> matches(Answers answers) {
		return this.book.assess(answers).matches().stream().map(Match::rule).toList();
	}

	private Stream<Condition> conditions() {
		return Stream
			.of(this.book.rules().stream().map(Rule::condition), this.book.patterns().stream().map(Pattern::key),
					this.book.advice().stream().flatMap((advice) -> advice.show().stream()))
			.flatMap((conditions) -> conditions);
	}

	/**
	 * Reads a condition as a person would.
	 */
	private boolean holds(Condition condition, List<String> codes) {
		return condition.alternatives()
			.stream()
			.anyMatch((alternative) -> alternative.stream().allMatch((requirement) -> holds(requirement, codes)));
	}

	private boolean holds(Requirement requirement, List<String> codes) {
		List<String> options = this.questionnaire.questionOf(requirement.optionCode())
			.orElseThrow()
			.options()
			.stream()
			.map(Option::code)
			.toList();
		int lowest = options.indexOf(requirement.optionCode());
		return options.subList(lowest, requirement.orHigher() ? options.size() : lowest + 1)
			.stream()
			.anyMatch(codes::contains);
	}

	private static Advice advice(String code) {
		return PublishedRuleBook.ruleBook()
			.advice()
			.stream()
			.filter((advice) -> advice.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	static Stream<String> options() {
		return PublishedRuleBook.ruleBook()
			.questionnaire()
			.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.map(Option::code);
	}

	private static Stream<String> codesOf(String question) {
		return PublishedRuleBook.ruleBook()
			.questionnaire()
			.question(question)
			.orElseThrow()
			.options()
			.stream()
			.map(Option::code);
	}

}
