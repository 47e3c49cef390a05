package org.hipnerveguide.checker.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of cases that clinicians read and extend, {@code checker/cases.yaml}.
 */
class CasesTests {

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
		assertThat(rules(one.answers())).contains(one.fires());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("casesThatMiss")
	void caseThatJustMissesARuleMeetsItWithOneOtherAnswer(Case one) {
		assertThat(rules(one.answers())).doesNotContain(one.misses());
		assertThat(oneAnswerAway(MildestAnswers.codesWith(one.answers())))
			.anyMatch((codes) -> rules(codes).contains(one.misses()));
	}

	@Test
	void everyRuleHasACaseThatFiresItAndOneThatJustMissesIt() {
		List<String> rules = this.book.rules().stream().map(Rule::code).toList();

		assertThat(casesThatFire().map(Case::fires)).containsAll(rules);
		assertThat(casesThatMiss().map(Case::misses)).containsAll(rules);
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
				.equals(List.of(one.fires()));
		}).map(Case::fires).toList();

		assertThat(deciding).containsAll(this.book.rules().stream().map(Rule::code).toList());
	}

	@Test
	void workedExamplesAndBenignPicturesAreAmongTheCases() {
		assertThat(cases().filter((one) -> one.fires() == null && one.misses() == null))
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
		return cases().filter((one) -> one.fires() != null);
	}

	static Stream<Case> casesThatMiss() {
		return cases().filter((one) -> one.misses() != null);
	}

	static Stream<Case> cases() {
		try (InputStream file = CasesTests.class.getResourceAsStream("/checker/cases.yaml")) {
			List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return entries.stream().map(Case::of);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Case(String name, List<String> answers, String urgency, List<String> rules, Map<String, Integer> patterns,
			String nsaid, @Nullable String fires, @Nullable String misses) {

		@SuppressWarnings("unchecked")
		static Case of(Map<String, Object> entry) {
			return new Case((String) entry.get("name"), (List<String>) entry.get("answers"),
					(String) entry.get("urgency"), (List<String>) entry.get("rules"),
					(Map<String, Integer>) entry.get("patterns"), (String) entry.get("nsaid"),
					(String) entry.get("fires"), (String) entry.get("misses"));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
