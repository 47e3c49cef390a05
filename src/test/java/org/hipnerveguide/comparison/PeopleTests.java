package org.hipnerveguide.comparison;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Urgency;
import org.hipnerveguide.comparison.Counts.Shift;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People are counted as if both books had been asked about every one of them.
 */
class PeopleTests {

	private static final int COUNT = 300;

	@Test
	void levelsAreThoseOfBothBooks() {
		eachPairOfBooks((books, combined, people) -> {
			for (Urgency from : Urgency.values()) {
				for (Urgency to : Urgency.values()) {
					assertThat(people.levels().of(new Shift(from, to))).isEqualTo(count(books, combined,
							(before, after) -> before.urgency() == from && after.urgency() == to));
				}
			}
		});
	}

	@Test
	void whatIsToldIsWhatBothBooksTell() {
		eachPairOfBooks((books, combined, people) -> {
			for (Outcome outcome : Outcome.values()) {
				for (String code : books.both(outcome::codes)) {
					assertThat(people.newly(outcome, code)).isEqualTo(count(books, combined,
							(before, after) -> tells(after, outcome, code) && !tells(before, outcome, code)));
					assertThat(people.noLonger(outcome, code)).isEqualTo(count(books, combined,
							(before, after) -> tells(before, outcome, code) && !tells(after, outcome, code)));
				}
			}
		});
	}

	private static void eachPairOfBooks(Check check) {
		IntStream.range(0, 20).forEach((seed) -> {
			RuleBookComparison books = new RuleBookComparison(RandomBook.withFewerOptions(seed),
					RandomBook.withFewerOptions(seed + 500));
			Questionnaire combined = CombinedQuestionnaire.of(books.older().book().questionnaire(),
					books.newer().book().questionnaire());
			check.of(books, combined, People.ask(books, combined, COUNT));
		});
	}

	private static long count(RuleBookComparison books, Questionnaire combined, Said said) {
		RandomAnswers random = new RandomAnswers(combined);
		return LongStream.range(0, COUNT).mapToObj(random::person).filter((codes) -> {
			Optional<Assessment> before = books.older().read(codes).map(books.older().book()::assess);
			Optional<Assessment> after = books.newer().read(codes).map(books.newer().book()::assess);
			return said.so(before.orElseThrow(), after.orElseThrow());
		}).count();
	}

	private static boolean tells(Assessment assessment, Outcome outcome, String code) {
		Set<String> told = outcome.told(assessment).collect(Collectors.toSet());
		return told.contains(code);
	}

	private interface Check {

		void of(RuleBookComparison books, Questionnaire combined, People people);

	}

	private interface Said {

		boolean so(Assessment before, Assessment after);

	}

}
