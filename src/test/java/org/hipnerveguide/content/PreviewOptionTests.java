package org.hipnerveguide.content;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewOptionTests {

	private static final String READERS = "jdbc:postgresql://readers/guide";

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	PreviewOptionTests() {
		set("spring.datasource.url", READERS);
		set("spring.flyway.url", READERS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--preview", "--preview=true" })
	void previewHasADatabaseOfItsOwn(String option) {
		start(option);
		assertThat(this.environment.getProperty("hip-nerve-guide.preview")).isEqualTo("true");
		assertThat(this.environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
		assertThat(this.environment.getProperty("spring.flyway.url")).startsWith("jdbc:h2:mem:");
	}

	@Test
	void settingWithoutTheOptionLeadsNoDraftToReadersEither() {
		set("hip-nerve-guide.preview", "true");
		start();
		assertThat(this.environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
	}

	@Test
	void databaseNamedOnTheCommandLineIsLeftAloneToo() {
		start("--preview", "--spring.datasource.url=" + READERS);
		assertThat(this.environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--preview=false", "--previews", "preview", "--spring.profiles.active=preview" })
	void nothingElseStartsAPreview(String argument) {
		start(argument);
		assertThat(this.environment.getProperty("hip-nerve-guide.preview")).isNull();
		assertThat(this.environment.getProperty("spring.datasource.url")).isEqualTo(READERS);
	}

	@Test
	void variableThatHappensToBeNamedSoStartsNoPreview() {
		this.environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("PREVIEW", "1")));
		start();
		assertThat(this.environment.getProperty("spring.datasource.url")).isEqualTo(READERS);
	}

	@Test
	void cloneOfTheProjectShowsItsOwnFiles() {
		start("--preview");
		assertThat(this.environment.getProperty("hip-nerve-guide.content")).isEqualTo("src/main/resources/content");
	}

	@Test
	void folderThatIsNamedIsShown() {
		start("--preview", "--hip-nerve-guide.content=/srv/content");
		assertThat(this.environment.getProperty("hip-nerve-guide.content")).isEqualTo("/srv/content");
	}

	@Test
	void cloneOfTheProjectIsTriedWithItsOwnQuestions() {
		start("--preview");
		assertThat(this.environment.getProperty("hip-nerve-guide.questions"))
			.isEqualTo("src/test/resources/ask/questions.yaml");
	}

	@Test
	void questionsThatAreNamedAreAsked() {
		start("--preview", "--hip-nerve-guide.questions=/srv/questions.yaml");
		assertThat(this.environment.getProperty("hip-nerve-guide.questions")).isEqualTo("/srv/questions.yaml");
	}

	@Test
	void twoPreviewsShareNoDatabase() {
		start("--preview");
		String one = this.environment.getProperty("spring.datasource.url");
		start("--preview");
		assertThat(this.environment.getProperty("spring.datasource.url")).isNotEqualTo(one);
	}

	@Test
	void applicationKnowsIt() {
		assertThat(SpringFactoriesLoader.loadFactoryNames(EnvironmentPostProcessor.class, null))
			.contains(PreviewOption.class.getName());
	}

	private void set(String name, String value) {
		this.environment.getPropertySources().addFirst(new MapPropertySource(name, Map.of(name, value)));
	}

	private void start(String... arguments) {
		this.environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		new PreviewOption().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
