package org.hipnerveguide.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProseTests {

	@ParameterizedTest
	@CsvSource({ "nerve, 1", "hip, 1", "pain, 1", "tingle, 2", "muscle, 2", "doctor, 2", "squeezed, 1", "wanted, 2",
			"boxes, 2", "legs, 1", "yes, 1", "the, 1", "area, 2", "sciatica, 4", "clinician, 3", "paresthesia, 4",
			"you're, 1", "911, 1" })
	void syllablesAreEstimatedFromTheSpelling(String word, int syllables) {
		assertThat(Prose.of(word + ".").syllables()).as(word).isCloseTo(syllables, within(1));
	}

	@ParameterizedTest
	@CsvSource({ "nerve, 1", "doctor, 2", "squeezed, 1", "wanted, 2", "legs, 1", "muscle, 2", "911, 1" })
	void commonWordsAreCountedExactly(String word, int syllables) {
		assertThat(Prose.of(word + ".").syllables()).as(word).isEqualTo(syllables);
	}

	@Test
	void sentencesEndAtFullStopsQuestionsAndColons() {
		assertThat(Prose.of("Can it heal? It can. Two things help: rest and time.").sentences()).isEqualTo(4);
	}

	@Test
	void numbersAndWebAddressesDoNotEndASentence() {
		assertThat(Prose.of("About 3.5 of 10 people get better.").sentences()).isOne();
		assertThat(Prose.of("About 3.5 of 10 people get better.").words()).isEqualTo(7);
	}

	@Test
	void lineWithoutAFullStopIsASentence() {
		assertThat(Prose.of("Rest\nTime\n\nA walk")).isEqualTo(new Prose(4, 3, 4));
	}

	@Test
	void gradeIsThatOfFleschAndKincaid() {
		Prose simple = new Prose(20, 4, 24);
		assertThat(simple.grade()).isEqualTo(0.5);
		Prose hard = new Prose(60, 2, 120);
		assertThat(hard.grade()).isEqualTo(19.7);
	}

	@Test
	void shortWordsReadMoreEasilyThanLongOnes() {
		assertThat(Prose.of("Go for a walk each day. It helps the nerve.").grade()).isLessThan(2);
		assertThat(Prose
			.of("Radiculopathy symptomatology necessitates multidisciplinary evaluation preceding interventional management.")
			.grade()).isGreaterThan(20);
	}

	@Test
	void nothingHasGrade0() {
		assertThat(Prose.of("")).isEqualTo(new Prose(0, 0, 0));
		assertThat(Prose.of("").grade()).isZero();
		assertThat(Prose.of("…\n- -\n").grade()).isZero();
	}

	@Test
	void partsAddUp() {
		assertThat(Prose.of("Rest.").plus(Prose.of("Walk a bit."))).isEqualTo(Prose.of("Rest.\nWalk a bit."));
	}

}
