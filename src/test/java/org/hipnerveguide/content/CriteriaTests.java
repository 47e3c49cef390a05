package org.hipnerveguide.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a machine can check about the quality of an article.
 */
class CriteriaTests {

	private static final String TABLE = """
			| What it is | If nothing is done |
			|---|---|
			| Walking | Mostly eases [E001] |
			| Tablets | %s |

			More text.
			""";

	@Test
	void everyPlaceThatNamesItsSourcesCounts() {
		assertThat(Criteria.of("One. [E001] Two. [E002, E003]\n- Three. [E001]\n[no claim] [E1]").statements())
			.isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The benefit is not proven.", "This is a link, not proof.", "It is unclear why.",
			"Small trials only.", "Weak evidence." })
	void uncertaintyIsSaid(String text) {
		assertThat(Criteria.of(text).uncertainty()).isTrue();
	}

	@Test
	void certaintyIsNoUncertainty() {
		assertThat(Criteria.of("It works, as trials have shown. Be certain.").uncertainty()).isFalse();
	}

	@Test
	void everyTreatmentTellsWhatHappensWithoutIt() {
		assertThat(Criteria.of(TABLE.formatted("The same")).untreated()).isTrue();
		assertThat(Criteria.of(TABLE.formatted(" ")).untreated()).isFalse();
		assertThat(Criteria.of("| What it is | Risks |\n|---|---|\n| Rest | None |").untreated()).isFalse();
		assertThat(Criteria.of("| What it is | If nothing is done |\n|---|---|\n").untreated()).isFalse();
	}

	@Test
	void decidingTogetherIsSaid() {
		assertThat(Criteria.of("Ask about risks, and decide together.").sharedDecision()).isTrue();
		assertThat(Criteria.of("Your doctor decides.").sharedDecision()).isFalse();
	}

}
