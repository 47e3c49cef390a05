package org.hipnerveguide.checker.rules;

import java.util.Collection;
import java.util.List;

/**
 * What a person chose. Holds the options chosen and not the order in which they were
 * given, so that the same answers are always equal.
 */
public final class Answers {

	private final Questionnaire questionnaire;

	private final Bits met;

	private Answers(Questionnaire questionnaire, Bits met) {
		this.questionnaire = questionnaire;
		this.met = met;
	}

	/**
	 * Answers to the whole questionnaire.
	 * @param questionnaire what was asked
	 * @param codes the options chosen
	 * @throws InvalidAnswersException with all problems, if these are not answers to it
	 */
	public static Answers of(Questionnaire questionnaire, Collection<String> codes) {
		AnswerCheck check = new AnswerCheck(questionnaire, codes);
		check.requireEveryAnswer();
		return new Answers(questionnaire, check.met());
	}

	/**
	 * Answers so far: questions may be left open, and a marker may stand alone.
	 * @param questionnaire what was asked
	 * @param codes the options chosen
	 * @throws InvalidAnswersException with all problems, if the answers contradict each
	 * other or the questionnaire
	 */
	public static Answers partial(Questionnaire questionnaire, Collection<String> codes) {
		return new Answers(questionnaire, new AnswerCheck(questionnaire, codes).met());
	}

	/**
	 * Whether the option of this code was chosen.
	 */
	public boolean has(String optionCode) {
		return this.questionnaire.places()
			.of(optionCode)
			.filter((place) -> this.met.containsAll(place.itself()))
			.isPresent();
	}

	/**
	 * The codes of the options chosen, in the order of the questionnaire.
	 */
	public List<String> codes() {
		return this.questionnaire.places().codes(this.met);
	}

	/**
	 * The options of the question that were chosen, in the order shown; empty when it was
	 * left open.
	 */
	public List<Option> to(Question question) {
		return question.options().stream().filter((option) -> has(option.code())).toList();
	}

	/**
	 * What was asked.
	 */
	public Questionnaire questionnaire() {
		return this.questionnaire;
	}

	Bits met() {
		return this.met;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Answers answers && this.questionnaire == answers.questionnaire
				&& this.met.equals(answers.met);
	}

	@Override
	public int hashCode() {
		return this.met.hashCode();
	}

}
