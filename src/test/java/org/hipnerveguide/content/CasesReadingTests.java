package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hipnerveguide.checker.rules.PublishedRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CasesReadingTests {

	@TempDir
	Path folder;

	@Test
	void caseIsReadAsItStands() {
		Cases cases = read("""
				mildest: [pain-3]
				cases:
				  - name: At 30, a fever
				    answers: [fever-unwell, pain-9]
				    urgency: same-day
				    rules: [possible-infection]
				    patterns: {hip-joint: 2, sacroiliac: 1}
				    nsaid: withheld
				    misses: deep-infection
				""");
		assertThat(cases.mildest()).containsExactly("pain-3");
		Cases.Case one = cases.cases().get(0);
		assertThat(one).hasToString("At 30, a fever");
		assertThat(one.answers()).containsExactly("fever-unwell", "pain-9");
		assertThat(one.urgency()).isEqualTo("same-day");
		assertThat(one.rules()).containsExactly("possible-infection");
		assertThat(one.patterns()).hasToString("{hip-joint=2, sacroiliac=1}");
		assertThat(one.nsaid()).isEqualTo("withheld");
		assertThat(one.fires()).isEmpty();
		assertThat(one.misses()).contains("deep-infection");
	}

	@Test
	void onlyOpenQuestionsGetTheirMildestAnswer() {
		Cases cases = new Cases(List.of("pain-3", "trend-same"), List.of());
		assertThat(cases.completed(List.of("pain-9"), PublishedRuleBook.ruleBook().questionnaire()))
			.containsExactly("trend-same", "pain-9");
	}

	@Test
	void everyMistakeIsToldWithItsLine() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> read("""
				mildest: []
				cases:
				  - name: At 30
				    urgncy: soon
				    patterns: {}
				"""))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(Problem::line, Problem::what)
				.contains(tuple(1, "\"mildest\" names nothing"), tuple(4, "unknown key \"urgncy\""),
						tuple(3, "\"urgency\" is missing")));
	}

	@Test
	void tableThatIsNotThereIsAProblem() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> Cases.read(this.folder.resolve("no.yaml")))
			.withMessageContaining("the file cannot be read");
	}

	private Cases read(String table) {
		try {
			return Cases.read(Files.writeString(this.folder.resolve("cases.yaml"), table));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
