package org.hipnerveguide.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The theorems of {@link RuleBookComparison} and {@link Claim#butNot}, held against all
 * answers that there are.
 */
class RuleBookComparisonTests {

	private static final int BOOKS = 60;

	/**
	 * Random books against random ones, with the same options and with others.
	 */
	static Stream<RuleBookComparison> books() {
		return LongStream.range(0, BOOKS)
			.boxed()
			.flatMap((seed) -> Stream.of(new RuleBookComparison(RandomBook.of(seed), RandomBook.of(seed + 10_000)),
					new RuleBookComparison(RandomBook.withFewerOptions(seed),
							RandomBook.withFewerOptions(seed + 10_000))));
	}

	@Test
	void listedSetsAreExactlyTheMinimalOnesAtWhichALevelIsNoLongerReached() {
		books().forEach((books) -> {
			List<Set<String>> all = EveryAnswers.of(books);
			Set<Set<String>> expected = new HashSet<>();
			for (Urgency level : Urgency.values()) {
				expected.addAll(EveryAnswers.minimal(all, (answers) -> older(books, answers).isAtLeast(level)
						&& !newer(books, answers).isAtLeast(level)));
			}
			assertThat(sets(books.lowered())).isEqualTo(expected);
		});
	}

	@Test
	void whateverLowersTheUrgencyContainsAListedSetThatIsResponsible() {
		books().forEach((books) -> {
			List<Difference> lowered = books.lowered();
			for (Set<String> answers : EveryAnswers.of(books)) {
				for (Urgency level : Urgency.values()) {
					if (older(books, answers).isAtLeast(level) && !newer(books, answers).isAtLeast(level)) {
						assertThat(lowered).anyMatch(
								(one) -> answers.containsAll(one.answers()) && one.from().orElseThrow().isAtLeast(level)
										&& !one.to().orElseThrow().isAtLeast(level));
					}
				}
			}
		});
	}

	@Test
	void raisedSetsAreThoseLoweredTheOtherWayRound() {
		books().forEach((books) -> {
			RuleBookComparison back = new RuleBookComparison(books.newer().book(), books.older().book());
			assertThat(sets(books.raised())).isEqualTo(sets(back.lowered()));
			assertThat(books.raised())
				.allMatch((one) -> one.to().orElseThrow().compareTo(one.from().orElseThrow()) > 0);
		});
	}

	@Test
	void rulesFireNewlyForExactlyTheMinimalAnswersFound() {
		books().forEach((books) -> {
			List<Set<String>> all = EveryAnswers.of(books);
			for (String rule : books.both(Side::ruleCodes)) {
				assertThat(books.newly((side) -> side.fires(rule)).sets())
					.containsExactlyInAnyOrderElementsOf(EveryAnswers.minimal(all,
							(answers) -> fires(books.newer(), rule, answers) && !fires(books.older(), rule, answers)));
			}
		});
	}

	@ParameterizedTest
	@EnumSource(Outcome.class)
	void whateverIsNewlyToldContainsAListedSetOrHasAnotherLevel(Outcome outcome) {
		books().forEach((books) -> {
			List<Set<String>> all = EveryAnswers.of(books);
			for (String code : books.both(outcome::codes)) {
				MinimalSets listed = books.newly(outcome, code);
				assertThat(all)
					.filteredOn((answers) -> isNewlyTold(books, outcome, code).test(answers)
							&& older(books, answers) == newer(books, answers))
					.allMatch(listed::areMetBy);
			}
		});
	}

	@ParameterizedTest
	@EnumSource(Outcome.class)
	void listedSetIsNewlyToldAndNoPartOfItAtItsLevel(Outcome outcome) {
		books().forEach((books) -> {
			List<Set<String>> all = EveryAnswers.of(books);
			for (String code : books.both(outcome::codes)) {
				Predicate<Set<String>> newly = isNewlyTold(books, outcome, code);
				Set<Set<String>> atOneLevel = EveryAnswers.minimal(all,
						(answers) -> newly.test(answers) && older(books, answers) == newer(books, answers));
				List<Set<String>> listed = books.newly(outcome, code).sets();
				assertThat(listed).allMatch(newly)
					.allSatisfy((set) -> assertThat(atOneLevel)
						.noneMatch((part) -> part.size() < set.size() && set.containsAll(part)));
			}
		});
	}

	@Test
	void whoeverIsToldAnythingElseContainsADifference() {
		books().forEach((books) -> {
			MinimalSets difference = books.anyDifference();
			assertThat(EveryAnswers.of(books)).filteredOn((answers) -> !difference.areMetBy(answers))
				.allSatisfy((answers) -> {
					assertThat(newer(books, answers)).isEqualTo(older(books, answers));
					for (Outcome outcome : Outcome.values()) {
						assertThat(told(books.newer(), outcome, answers))
							.isEqualTo(told(books.older(), outcome, answers));
					}
				});
		});
	}

	@Test
	void randomBooksTryEverything() {
		assertThat(books().filter((books) -> !books.lowered().isEmpty())).hasSizeGreaterThan(BOOKS);
		assertThat(books().flatMap((books) -> books.lowered().stream()).map((one) -> one.answers().size())).contains(1,
				2, 3);
		for (Outcome outcome : Outcome.values()) {
			assertThat(books()
				.flatMap((books) -> books.both(outcome::codes)
					.stream()
					.flatMap((code) -> books.newly(outcome, code).sets().stream()))
				.map(Set::size)).contains(1, 2, 3);
		}
	}

	private static Urgency older(RuleBookComparison books, Set<String> answers) {
		return books.older().urgency(answers).orElseThrow();
	}

	private static Urgency newer(RuleBookComparison books, Set<String> answers) {
		return books.newer().urgency(answers).orElseThrow();
	}

	private static boolean fires(Side side, String rule, Set<String> answers) {
		return assessment(side, answers).matches().stream().anyMatch((match) -> match.rule().code().equals(rule));
	}

	private static Predicate<Set<String>> isNewlyTold(RuleBookComparison books, Outcome outcome, String code) {
		return (answers) -> told(books.newer(), outcome, answers).contains(code)
				&& !told(books.older(), outcome, answers).contains(code);
	}

	private static Set<String> told(Side side, Outcome outcome, Set<String> answers) {
		return outcome.told(assessment(side, answers)).collect(Collectors.toSet());
	}

	private static Assessment assessment(Side side, Set<String> answers) {
		return side.book().assess(side.read(answers).orElseThrow());
	}

	private static Set<Set<String>> sets(List<Difference> differences) {
		return differences.stream().map(Difference::answers).collect(Collectors.toSet());
	}

}
