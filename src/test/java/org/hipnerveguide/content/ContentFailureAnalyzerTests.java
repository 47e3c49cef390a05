package org.hipnerveguide.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFailureAnalyzerTests {

	private final ContentException refusal = new ContentException(
			List.of(new Problem("glossary.yaml", 4, "unknown evidence \"E999\"", "define it"),
					new Problem("sources.yaml", 2, "\"title\" is missing", "add a line")));

	@Test
	void editorReadsEveryProblemAndWhatToDo() {
		FailureAnalysis analysis = new ContentFailureAnalyzer()
			.analyze(new BeanCreationException("flywayInitializer", new IllegalStateException(this.refusal)));
		assertThat(analysis.getDescription()).contains("nothing was changed",
				"glossary.yaml:4: unknown evidence \"E999\": define it\nsources.yaml:2: \"title\" is missing: add a line");
		assertThat(analysis.getAction()).startsWith("Mend each line above");
		assertThat(analysis.getCause()).isSameAs(this.refusal);
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(new ContentFailureAnalyzer().analyze(new IllegalStateException("no database"))).isNull();
	}

	@Test
	void applicationKnowsIt() {
		assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
			.contains(ContentFailureAnalyzer.class.getName());
	}

}
