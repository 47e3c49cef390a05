package org.hipnerveguide.checker.rules;

import java.util.List;

import org.hipnerveguide.checker.rules.AnswerProblem.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AnswersTests {

	private static final List<String> COMPLETE = List.of("signs-none", "back", "pain-1", "old");

	@Test
	void completeAnswersAreAccepted() {
		assertThat(Answers.of(SmallBook.QUESTIONNAIRE, COMPLETE).codes()).isEqualTo(COMPLETE);
	}

	@Test
	void codesStandInTheOrderOfTheQuestionnaire() {
		assertThat(of("old", "leg", "pain-1", "back", "weak", "numb").codes()).containsExactly("numb", "weak", "back",
				"leg", "pain-1", "old");
	}

	@Test
	void orderOfAnsweringMakesNoDifference() {
		assertThat(of("old", "pain-1", "back", "signs-none")).isEqualTo(of("signs-none", "back", "pain-1", "old"))
			.hasSameHashCodeAs(of("signs-none", "back", "pain-1", "old"));
	}

	@Test
	void otherAnswersAreNotEqual() {
		assertThat(of("old", "pain-1", "back", "signs-none")).isNotEqualTo(of("old", "pain-2", "back", "signs-none"))
			.isNotEqualTo("old")
			.doesNotHaveSameHashCodeAs(of("old", "pain-2", "back", "signs-none"));
	}

	@Test
	void answersToAnotherQuestionnaireAreNotEqual() {
		Questionnaire other = SmallBook.questionnaire(SmallBook.SIGNS, SmallBook.PLACE, SmallBook.PAIN, SmallBook.AGE);

		assertThat(Answers.of(other, COMPLETE)).isNotEqualTo(Answers.of(SmallBook.QUESTIONNAIRE, COMPLETE));
	}

	@Test
	void knowsWhatWasChosen() {
		Answers answers = of("numb", "back", "pain-2", "old");

		assertThat(answers.has("numb")).isTrue();
		assertThat(answers.has("pain-2")).isTrue();
		assertThat(answers.has("pain-1")).isFalse();
		assertThat(answers.has("weak")).isFalse();
		assertThat(answers.has("unheard-of")).isFalse();
	}

	@Test
	void tellsTheAnswersToAQuestion() {
		Answers answers = partial("leg", "back", "pain-2");

		assertThat(answers.to(SmallBook.PLACE)).extracting(Option::code).containsExactly("back", "leg");
		assertThat(answers.to(SmallBook.PAIN)).extracting(Option::code).containsExactly("pain-2");
		assertThat(answers.to(SmallBook.AGE)).isEmpty();
	}

	@Test
	void remembersWhatWasAsked() {
		assertThat(partial().questionnaire()).isSameAs(SmallBook.QUESTIONNAIRE);
	}

	@Test
	void notSureMayStandBesideFindings() {
		assertThat(of("numb", "signs-not-sure", "back", "pain-1", "old").has("signs-not-sure")).isTrue();
	}

	@Test
	void markerMayStandBesideAnAnswer() {
		assertThat(of("signs-none", "both-sides", "place-unclear", "pain-1", "old").has("both-sides")).isTrue();
	}

	@Test
	void unknownOptionIsAProblem() {
		assertThat(problems("signs-none", "back", "pain-1", "old", "unheard-of"))
			.containsExactly(new AnswerProblem(Kind.UNKNOWN_OPTION, "unheard-of"));
	}

	@Test
	void unknownOptionGivenTwiceIsOneProblem() {
		assertThat(problems("signs-none", "unheard-of", "back", "pain-1", "old", "unheard-of"))
			.containsExactly(new AnswerProblem(Kind.UNKNOWN_OPTION, "unheard-of"));
	}

	@Test
	void optionGivenTwiceIsOneProblem() {
		assertThat(problems("signs-none", "back", "back", "back", "pain-1", "old"))
			.containsExactly(new AnswerProblem(Kind.GIVEN_TWICE, "back"));
	}

	@Test
	void sameAnswerOfASingleQuestionGivenTwiceIsNotTwoAnswers() {
		assertThat(problems("signs-none", "back", "pain-1", "pain-1", "old"))
			.containsExactly(new AnswerProblem(Kind.GIVEN_TWICE, "pain-1"));
	}

	@Test
	void noneExcludesAFinding() {
		assertThat(problems("numb", "signs-none", "back", "pain-1", "old"))
			.containsExactly(new AnswerProblem(Kind.NONE_WITH_ANOTHER, "q-signs"));
	}

	@Test
	void noneExcludesNotSure() {
		assertThat(problems("signs-not-sure", "signs-none", "back", "pain-1", "old"))
			.containsExactly(new AnswerProblem(Kind.NONE_WITH_ANOTHER, "q-signs"));
	}

	@Test
	void singleQuestionTakesOneAnswer() {
		assertThat(problems("signs-none", "back", "pain-1", "old", "young", "middle"))
			.containsExactly(new AnswerProblem(Kind.MORE_THAN_ONE, "q-age"));
	}

	@Test
	void scaleTakesOneAnswer() {
		assertThat(problems("signs-none", "back", "pain-1", "pain-2", "old"))
			.containsExactly(new AnswerProblem(Kind.MORE_THAN_ONE, "q-pain"));
	}

	@Test
	void questionLeftOpenIsAProblem() {
		assertThat(problems("signs-none", "pain-1")).containsExactly(new AnswerProblem(Kind.UNANSWERED, "q-place"),
				new AnswerProblem(Kind.UNANSWERED, "q-age"));
	}

	@Test
	void markerAloneIsNoAnswer() {
		assertThat(problems("signs-none", "both-sides", "pain-1", "old"))
			.containsExactly(new AnswerProblem(Kind.MARKER_ALONE, "q-place"));
	}

	@Test
	void allProblemsAreToldAtOnce() {
		assertThat(problems("pain-1", "what", "pain-1", "pain-2", "both-sides", "numb", "signs-none")).containsExactly(
				new AnswerProblem(Kind.UNKNOWN_OPTION, "what"), new AnswerProblem(Kind.GIVEN_TWICE, "pain-1"),
				new AnswerProblem(Kind.NONE_WITH_ANOTHER, "q-signs"), new AnswerProblem(Kind.MORE_THAN_ONE, "q-pain"),
				new AnswerProblem(Kind.MARKER_ALONE, "q-place"), new AnswerProblem(Kind.UNANSWERED, "q-age"));
	}

	@Test
	void partialAnswersMayLeaveQuestionsOpen() {
		assertThat(partial("numb").codes()).containsExactly("numb");
		assertThat(partial("both-sides").codes()).containsExactly("both-sides");
		assertThat(partial().codes()).isEmpty();
	}

	@Test
	void partialAnswersMayNotContradictEachOther() {
		assertThatExceptionOfType(InvalidAnswersException.class)
			.isThrownBy(() -> partial("numb", "signs-none", "young", "old", "what"))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(AnswerProblem::kind)
				.containsExactly(Kind.UNKNOWN_OPTION, Kind.NONE_WITH_ANOTHER, Kind.MORE_THAN_ONE));
	}

	@Test
	void messageOfTheExceptionKeepsTheAnswersToItself() {
		assertThatExceptionOfType(InvalidAnswersException.class).isThrownBy(() -> partial("numb", "numb", "what"))
			.withMessage("The answers have 2 problem(s)");
	}

	@Test
	void problemTellsWhetherItIsAboutAnOption() {
		assertThat(Kind.values()).filteredOn(Kind::isAboutAnOption)
			.containsExactly(Kind.UNKNOWN_OPTION, Kind.GIVEN_TWICE);
	}

	private static Answers of(String... codes) {
		return Answers.of(SmallBook.QUESTIONNAIRE, List.of(codes));
	}

	private static Answers partial(String... codes) {
		return Answers.partial(SmallBook.QUESTIONNAIRE, List.of(codes));
	}

	private static List<AnswerProblem> problems(String... codes) {
		return catchThrowableOfType(InvalidAnswersException.class, () -> of(codes)).problems();
	}

}
