package org.hipnerveguide.comparison;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * Two rule books, and exactly those answers to which they say something else.
 * <p>
 * Theorem. Take any answers, of which each book reads those that it knows, and any level
 * that the older book reaches for them and the newer one does not. Then they contain a
 * set of {@link #lowered()} for which the older book reaches that level and the newer one
 * does not, and no part of that set would do. So answers whose urgency is lowered always
 * contain a listed set that is responsible. The same holds for {@link #raised()} with the
 * books exchanged, and for every claim given to {@link #newly(Function)} and
 * {@link #noLonger(Function)}; the proof stands at {@link Claim#butNot}.
 * <p>
 * Answers that contain a lowered set need not be lowered themselves: other answers may
 * reach the level in the newer book as well.
 */
final class RuleBookComparison {

	private final Side older;

	private final Side newer;

	RuleBookComparison(RuleBook older, RuleBook newer) {
		this.older = new Side(older);
		this.newer = new Side(newer);
	}

	Side older() {
		return this.older;
	}

	Side newer() {
		return this.newer;
	}

	/**
	 * The minimal answers for which the newer book no longer reaches a level.
	 */
	List<Difference> lowered() {
		return differences(this::noLonger);
	}

	/**
	 * The minimal answers for which the newer book reaches a level that the older did
	 * not.
	 */
	List<Difference> raised() {
		return differences(this::newly);
	}

	private List<Difference> differences(Function<Function<Side, Claim>, MinimalSets> by) {
		Set<Set<String>> sets = new LinkedHashSet<>();
		for (Urgency level : Urgency.values()) {
			sets.addAll(by.apply((side) -> side.reaches(level)).sets());
		}
		return sets.stream()
			.map((set) -> new Difference(set, this.older.urgency(set), this.newer.urgency(set)))
			.toList();
	}

	/**
	 * The minimal answers to which the newer book says this and the older did not.
	 */
	MinimalSets newly(Function<Side, Claim> claim) {
		return claim.apply(this.newer).butNot(claim.apply(this.older));
	}

	/**
	 * The minimal answers to which the older book said this and the newer does not.
	 */
	MinimalSets noLonger(Function<Side, Claim> claim) {
		return claim.apply(this.older).butNot(claim.apply(this.newer));
	}

	/**
	 * Questions that took several answers and now take one. People to whom several apply
	 * will choose one of them, and nobody can compute which.
	 */
	List<Question> narrowed() {
		return this.newer.book()
			.questionnaire()
			.questions()
			.stream()
			.filter((question) -> question.type().takesOneAnswer())
			.filter((question) -> this.older.book()
				.questionnaire()
				.question(question.code())
				.filter((before) -> !before.type().takesOneAnswer())
				.isPresent())
			.toList();
	}

	/**
	 * The minimal answers that are newly told this for another reason than their level.
	 * Answers that are newly told it contain one of these sets, or their level changes.
	 */
	MinimalSets newly(Outcome outcome, String code) {
		return newly(outcome.claim(code, this));
	}

	/**
	 * As {@link #newly(Outcome, String)}, for what is no longer told.
	 */
	MinimalSets noLonger(Outcome outcome, String code) {
		return noLonger(outcome.claim(code, this));
	}

	/**
	 * Answers to which anything may be said otherwise contain one of these sets. Which
	 * three patterns are shown depends on all of them, so a change of one counts with its
	 * whole key.
	 */
	MinimalSets anyDifference() {
		Set<Set<String>> sets = new HashSet<>();
		Stream.concat(lowered().stream(), raised().stream()).map(Difference::answers).forEach(sets::add);
		for (Outcome outcome : Outcome.values()) {
			both(outcome::codes).forEach((code) -> {
				sets.addAll(newly(outcome, code).sets());
				sets.addAll(noLonger(outcome, code).sets());
			});
		}
		if (!this.older.book().patterns().equals(this.newer.book().patterns())) {
			both(Side::patternCodes).forEach((code) -> {
				sets.addAll(this.older.key(code).sets());
				sets.addAll(this.newer.key(code).sets());
			});
		}
		return MinimalSets.of(sets);
	}

	/**
	 * The codes of the newer book and then those that only the older one has.
	 */
	List<String> both(Function<Side, List<String>> codes) {
		Set<String> both = new LinkedHashSet<>(codes.apply(this.newer));
		both.addAll(codes.apply(this.older));
		return List.copyOf(both);
	}

}
