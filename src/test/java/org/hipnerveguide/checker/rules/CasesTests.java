package org.hipnerveguide.checker.rules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hipnerveguide.content.Cases;
import org.hipnerveguide.content.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of cases that clinicians read and extend, {@code checker/cases.yaml}.
 */
class CasesTests {

	static final Cases CASES = Cases.read(Path.of("src/test/resources/checker/cases.yaml"));

	private static final int WORKED_EXAMPLES_AND_BENIGN_PICTURES = 12 + 7;

	private final RuleBook book = PublishedRuleBook.ruleBook();

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void caseIsAssessedAsTheTableSays(Case expected) {
		Assessment assessment = this.book.assess(MildestAnswers.with(expected.answers()));

		assertThat(assessment.urgency().code()).isEqualTo(expected.urgency());
		assertThat(assessment.matches()).extracting((match) -> match.rule().code()).isEqualTo(expected.rules());
		assertThat(patterns(assessment)).isEqualTo(expected.patterns()).hasToString(expected.patterns().toString());
		assertThat(nsaid(assessment)).isEqualTo(expected.nsaid());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("casesThatFire")
	void caseThatFiresARuleMeetsIt(Case one) {
		assertThat(rules(one.answers())).contains(one.fires().orElseThrow());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("casesThatMiss")
	void caseThatJustMissesARuleMeetsItWithOneOtherAnswer(Case one) {
		assertThat(rules(one.answers())).doesNotContain(one.misses().orElseThrow());
		assertThat(oneAnswerAway(MildestAnswers.codesWith(one.answers())))
			.anyMatch((codes) -> rules(codes).contains(one.misses().orElseThrow()));
	}

	@Test
	void everyRuleHasACaseThatFiresItAndOneThatJustMissesIt() {
		List<String> rules = this.book.rules().stream().map(Rule::code).toList();

		assertThat(casesThatFire().map((one) -> one.fires().orElseThrow())).containsAll(rules);
		assertThat(casesThatMiss().map((one) -> one.misses().orElseThrow())).containsAll(rules);
	}

	@Test
	void everyRuleHasACaseInWhichItAloneDecidesTheLevel() {
		List<String> deciding = casesThatFire().filter((one) -> {
			Assessment assessment = this.book.assess(MildestAnswers.with(one.answers()));
			return assessment.matches()
				.stream()
				.filter((match) -> match.rule().urgency() == assessment.urgency())
				.map((match) -> match.rule().code())
				.toList()
				.equals(List.of(one.fires().orElseThrow()));
		}).map((one) -> one.fires().orElseThrow()).toList();

		assertThat(deciding).containsAll(this.book.rules().stream().map(Rule::code).toList());
	}

	@Test
	void workedExamplesAndBenignPicturesAreAmongTheCases() {
		assertThat(cases().filter((one) -> one.fires().isEmpty() && one.misses().isEmpty()))
			.hasSizeGreaterThanOrEqualTo(WORKED_EXAMPLES_AND_BENIGN_PICTURES);
	}

	@Test
	void noTwoCasesShareAName() {
		assertThat(cases().map(Case::name)).doesNotHaveDuplicates();
	}

	private List<String> rules(List<String> codes) {
		return this.book.assess(MildestAnswers.with(codes))
			.matches()
			.stream()
			.map((match) -> match.rule().code())
			.toList();
	}

	/**
	 * One option more in a question that takes several, or another one in its place.
	 */
	private Stream<List<String>> oneAnswerAway(List<String> codes) {
		Questionnaire questionnaire = this.book.questionnaire();
		return questionnaire.questions()
			.stream()
			.flatMap((question) -> question.options()
				.stream()
				.filter((option) -> option.role() != Role.NONE && !codes.contains(option.code()))
				.map((option) -> Stream
					.concat(codes.stream().filter((code) -> staysBeside(question, code)), Stream.of(option.code()))
					.toList()));
	}

	private static boolean staysBeside(Question question, String code) {
		return question.options()
			.stream()
			.noneMatch((option) -> option.code().equals(code)
					&& (question.type().takesOneAnswer() || option.role() == Role.NONE));
	}

	private static Map<String, Integer> patterns(Assessment assessment) {
		Map<String, Integer> patterns = new LinkedHashMap<>();
		assessment.patterns().forEach((fit) -> patterns.put(fit.pattern().code(), fit.supporting().size()));
		return patterns;
	}

	private static String nsaid(Assessment assessment) {
		List<String> advice = assessment.advice().stream().map(Advice::code).toList();
		if (advice.contains("nsaid-maybe")) {
			return "shown";
		}
		boolean withheld = assessment.withheld().stream().anyMatch((one) -> one.advice().code().equals("nsaid-maybe"));
		if (withheld) {
			assertThat(advice).contains("ask-about-painkillers");
		}
		return withheld ? "withheld" : "not at this level";
	}

	static Stream<Case> casesThatFire() {
		return cases().filter((one) -> one.fires().isPresent());
	}

	static Stream<Case> casesThatMiss() {
		return cases().filter((one) -> one.misses().isPresent());
	}

	static Stream<Case> cases() {
		return CASES.cases().stream();
	}

}
