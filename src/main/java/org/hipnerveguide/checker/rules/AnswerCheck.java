package org.hipnerveguide.checker.rules;

import java.util.Collection;
import java.util.Optional;

import org.hipnerveguide.checker.rules.AnswerProblem.Kind;

/**
 * Reads the codes given as answers, and collects what is wrong with them.
 */
final class AnswerCheck {

	private final Places places;

	private final FirstProblems<AnswerProblem> problems = new FirstProblems<>();

	private Bits met;

	AnswerCheck(Questionnaire questionnaire, Collection<String> codes) {
		this.places = questionnaire.places();
		this.met = this.places.nothing();
		for (String code : codes) {
			Optional<Place> place = this.places.of(code);
			if (place.isEmpty()) {
				problem(Kind.UNKNOWN_OPTION, code);
			}
			else if (this.met.containsAll(place.get().itself())) {
				problem(Kind.GIVEN_TWICE, code);
			}
			else {
				this.met = this.met.or(place.get().meets());
			}
		}
		this.places.questions().forEach(this::refuseContradiction);
	}

	private void refuseContradiction(Asked asked) {
		Bits chosen = this.met.and(asked.options());
		if (chosen.count() < 2) {
			return;
		}
		if (asked.question().type().takesOneAnswer()) {
			problem(Kind.MORE_THAN_ONE, asked.question().code());
		}
		else if (!chosen.and(asked.none()).isEmpty()) {
			problem(Kind.NONE_WITH_ANOTHER, asked.question().code());
		}
	}

	/**
	 * Every question must be answered.
	 */
	void requireEveryAnswer() {
		for (Asked asked : this.places.questions()) {
			if (!asked.isAnsweredBy(this.met)) {
				boolean nothing = this.met.and(asked.options()).isEmpty();
				problem(nothing ? Kind.UNANSWERED : Kind.MARKER_ALONE, asked.question().code());
			}
		}
	}

	private void problem(Kind kind, String code) {
		this.problems.add(new AnswerProblem(kind, code));
	}

	/**
	 * What the answers meet.
	 * @throws InvalidAnswersException if there are problems
	 */
	Bits met() {
		if (!this.problems.isEmpty()) {
			throw new InvalidAnswersException(this.problems);
		}
		return this.met;
	}

}
