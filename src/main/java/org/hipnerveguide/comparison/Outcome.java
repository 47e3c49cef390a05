package org.hipnerveguide.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Urgency;

import org.springframework.util.StringUtils;

/**
 * What a result may tell beside the level.
 */
enum Outcome {

	/** The advice is given. */
	SHOWN("advice", "shown", Side::adviceCodes, Side::levelsOf, Side::shows,
			(assessment) -> assessment.advice().stream().map((advice) -> advice.code())),

	/** The advice is left out, and the result says why. */
	WITHHELD("advice", "withheld", Side::adviceCodes, Side::levelsOf, Side::withholds,
			(assessment) -> assessment.withheld().stream().map((withheld) -> withheld.advice().code())),

	/** The pattern is named. */
	PATTERN("pattern", "shown", Side::patternCodes, Side::levelsOfPattern, Side::fits,
			(assessment) -> assessment.patterns().stream().map((fit) -> fit.pattern().code()));

	/**
	 * What a book claims of a code, apart from levels at which no book tells it.
	 */
	private interface Claiming {

		Claim of(Side side, String code, Set<Urgency> among);

	}

	private final String what;

	private final String told;

	private final Function<Side, List<String>> codes;

	private final BiFunction<Side, String, Set<Urgency>> levels;

	private final Claiming claim;

	private final Function<Assessment, Stream<String>> codesTold;

	Outcome(String what, String told, Function<Side, List<String>> codes, BiFunction<Side, String, Set<Urgency>> levels,
			Claiming claim, Function<Assessment, Stream<String>> codesTold) {
		this.what = what;
		this.told = told;
		this.codes = codes;
		this.levels = levels;
		this.claim = claim;
		this.codesTold = codesTold;
	}

	/**
	 * Says what becomes of it: "Advice newly shown".
	 */
	String title(String change) {
		return StringUtils.capitalize(this.what) + " " + change + " " + this.told;
	}

	/**
	 * Names it: "advice `heat` shown".
	 */
	String words(String code) {
		return this.what + " " + Markdown.code(code) + " " + this.told;
	}

	String words() {
		return this.what + " " + this.told;
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
		return this.codesTold.apply(assessment);
	}

}
