package org.hipnerveguide.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * What a result may tell beside the level.
 */
enum Outcome {

	/** The advice is given. */
	SHOWN("advice shown", Side::adviceCodes, Side::levelsOf, Side::shows,
			(assessment) -> assessment.advice().stream().map((advice) -> advice.code())),

	/** The advice is left out, and the result says why. */
	WITHHELD("advice withheld", Side::adviceCodes, Side::levelsOf, Side::withholds,
			(assessment) -> assessment.withheld().stream().map((withheld) -> withheld.advice().code())),

	/** The pattern is named. */
	PATTERN("pattern shown", Side::patternCodes, Side::levelsOfPattern, Side::fits,
			(assessment) -> assessment.patterns().stream().map((fit) -> fit.pattern().code()));

	/**
	 * What a book claims of a code, apart from levels at which no book tells it.
	 */
	private interface Claiming {

		Claim of(Side side, String code, Set<Urgency> among);

	}

	private final String words;

	private final Function<Side, List<String>> codes;

	private final BiFunction<Side, String, Set<Urgency>> levels;

	private final Claiming claim;

	private final Function<Assessment, Stream<String>> told;

	Outcome(String words, Function<Side, List<String>> codes, BiFunction<Side, String, Set<Urgency>> levels,
			Claiming claim, Function<Assessment, Stream<String>> told) {
		this.words = words;
		this.codes = codes;
		this.levels = levels;
		this.claim = claim;
		this.told = told;
	}

	String words() {
		return this.words;
	}

	/**
	 * All codes that a book may tell.
	 */
	List<String> codes(Side side) {
		return this.codes.apply(side);
	}

	/**
	 * To which answers a book tells the code, and to which not, though their level would
	 * allow it in one of the two books.
	 */
	Function<Side, Claim> claim(String code, RuleBookComparison books) {
		Set<Urgency> among = EnumSet.noneOf(Urgency.class);
		among.addAll(this.levels.apply(books.older(), code));
		among.addAll(this.levels.apply(books.newer(), code));
		return (side) -> this.claim.of(side, code, among);
	}

	/**
	 * The codes that an assessment tells.
	 */
	Stream<String> told(Assessment assessment) {
		return this.told.apply(assessment);
	}

}
