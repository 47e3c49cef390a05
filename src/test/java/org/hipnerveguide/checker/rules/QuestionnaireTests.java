package org.hipnerveguide.checker.rules;

import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionnaireTests {

	@Test
	void listsTheQuestionsOfAllSteps() {
		assertThat(SmallBook.QUESTIONNAIRE.steps()).extracting(Step::code).containsExactly("first", "second");
		assertThat(SmallBook.QUESTIONNAIRE.questions()).containsExactly(SmallBook.SIGNS, SmallBook.PLACE,
				SmallBook.PAIN, SmallBook.AGE);
		assertThat(SmallBook.QUESTIONNAIRE.version()).isEqualTo("7");
	}

	@Test
	void findsAQuestionByItsCode() {
		assertThat(SmallBook.QUESTIONNAIRE.question("q-pain")).contains(SmallBook.PAIN);
		assertThat(SmallBook.QUESTIONNAIRE.question("q-unheard-of")).isEmpty();
	}

	@Test
	void findsAnOptionAndItsQuestion() {
		assertThat(SmallBook.QUESTIONNAIRE.option("pain-2")).contains(SmallBook.PAIN.options().get(2));
		assertThat(SmallBook.QUESTIONNAIRE.questionOf("pain-2")).contains(SmallBook.PAIN);
		assertThat(SmallBook.QUESTIONNAIRE.option("unheard-of")).isEmpty();
		assertThat(SmallBook.QUESTIONNAIRE.questionOf("unheard-of")).isEmpty();
	}

	@Test
	void leastAnswersMeetAConditionInEveryWay() {
		assertThat(least(SmallBook.all("numb", "pain-2+"))).containsExactlyInAnyOrder(Set.of("numb", "pain-2"),
				Set.of("numb", "pain-3"));
		assertThat(least(SmallBook.any("numb", "old"))).containsExactlyInAnyOrder(Set.of("numb"), Set.of("old"));
		assertThat(least(SmallBook.all("pain-1+", "pain-3+"))).containsExactly(Set.of("pain-3"));
	}

	@Test
	void answersThatExcludeEachOtherAreNoWayToMeetACondition() {
		assertThat(least(SmallBook.all("young", "old"))).isEmpty();
		assertThat(least(SmallBook.all("pain-1", "pain-2+"))).isEmpty();
	}

	private static Set<Set<String>> least(Condition condition) {
		return SmallBook.QUESTIONNAIRE.leastAnswers(condition);
	}

	@Test
	void codesAreThoseOfTheContentFiles() {
		assertThat(Arrays.stream(Urgency.values()).map(Urgency::code)).containsExactly("self-care", "routine", "soon",
				"same-day", "emergency");
		assertThat(Arrays.stream(Role.values()).map(Role::code)).containsExactly("finding", "none", "not-sure");
		assertThat(Arrays.stream(QuestionType.values()).map(QuestionType::code)).containsExactly("single", "multiple",
				"scale");
	}

}
