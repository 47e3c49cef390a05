package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hipnerveguide.checker.rules.SmallBook.finding;
import static org.hipnerveguide.checker.rules.SmallBook.question;

/**
 * A questionnaire made anew, whose options fit into one machine word, but not with their
 * minimums.
 */
class PlacesTests {

	private final Places places = new Places(List.of(
			question("q-scale", QuestionType.SCALE, true, finding("low"), finding("middle"), finding("high")),
			question("q-many", QuestionType.MULTIPLE, false,
					IntStream.range(0, 58).mapToObj((number) -> finding("many-" + number)).toArray(Option[]::new)),
			question("q-trend", QuestionType.SINGLE, true, finding("better"), finding("worse"))));

	@Test
	void optionMeetsItselfAndTheMinimumsUpToIt() {
		assertThat(met("middle")).containsExactly("low+", "middle", "middle+");
		assertThat(met("worse")).containsExactly("better+", "worse", "worse+");
		assertThat(met("low")).containsExactly("low", "low+");
	}

	@Test
	void optionWithoutOrderMeetsItselfAlone() {
		assertThat(met("many-0")).containsExactly("many-0");
		assertThat(met("many-57")).containsExactly("many-57");
	}

	@Test
	void minimumIsMetByTheOptionAndTheHigherOnes() {
		assertThat(optionsMeeting(new Requirement("middle", true))).containsExactly("middle", "high");
		assertThat(optionsMeeting(new Requirement("worse", true))).containsExactly("worse");
		assertThat(optionsMeeting(new Requirement("middle", false))).containsExactly("middle");
	}

	@Test
	void codesLeaveOutTheMinimums() {
		Bits met = this.places
			.union(List.of(this.places.require("high").meets(), this.places.options(List.of("many-57", "many-1"))));

		assertThat(this.places.codes(met)).containsExactly("high", "many-1", "many-57");
	}

	@Test
	void optionsAreFoundByRole() {
		assertThat(this.places.codes(this.places.options(Role.FINDING))).hasSize(63);
		assertThat(this.places.options(Role.NONE).isEmpty()).isTrue();
	}

	/**
	 * Which requirements the option meets, of all that can be made.
	 */
	private List<String> met(String option) {
		Bits met = this.places.require(option).meets();
		return this.places.codes(this.places.options(Role.FINDING))
			.stream()
			.flatMap((code) -> List.of(new Requirement(code, false), new Requirement(code, true)).stream())
			.filter((requirement) -> !this.places.require(requirement.optionCode()).required(requirement).isEmpty())
			.filter((requirement) -> met
				.containsAll(this.places.require(requirement.optionCode()).required(requirement)))
			.map(Requirement::toString)
			.toList();
	}

	private List<String> optionsMeeting(Requirement requirement) {
		return this.places.codes(this.places.require(requirement.optionCode()).optionsMeeting(requirement));
	}

}
