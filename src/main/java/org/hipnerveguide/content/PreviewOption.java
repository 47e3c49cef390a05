package org.hipnerveguide.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The command line option <code>--preview</code>. A preview has a database of its own, in
 * memory, so that no draft ever reaches one that serves readers. Started in a clone of
 * the project, it reads the files of that clone.
 */
class PreviewOption implements EnvironmentPostProcessor {

	private static final String CONTENT = "hip-nerve-guide.content";

	private static final String SETTING = "hip-nerve-guide.preview";

	private static final String QUESTIONS = "hip-nerve-guide.questions";

	/** What a preview reads in a clone of the project. */
	private static final Map<String, Path> IN_A_CLONE = Map.of(CONTENT, Path.of("src/main/resources/content"),
			QUESTIONS, Path.of("src/test/resources/ask/questions.yaml"));

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!isAsked(environment)) {
			return;
		}
		String database = "jdbc:h2:mem:preview-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		Map<String, Object> settings = new TreeMap<>();
		settings.put(SETTING, "true");
		settings.put("spring.datasource.url", database);
		settings.put("spring.datasource.username", "sa");
		settings.put("spring.datasource.password", "");
		settings.put("spring.flyway.url", database);
		settings.put("spring.flyway.user", "sa");
		settings.put("spring.flyway.password", "");
		IN_A_CLONE.forEach((setting, path) -> {
			if (!environment.containsProperty(setting) && Files.exists(path)) {
				settings.put(setting, path.toString());
			}
		});
		environment.getPropertySources().addFirst(new MapPropertySource("preview", settings));
	}

	/**
	 * Only the command line is looked at for the option: a variable that happens to be
	 * named PREVIEW must not turn a server into a preview.
	 */
	private static boolean isAsked(ConfigurableEnvironment environment) {
		PropertySource<?> commandLine = environment.getPropertySources()
			.get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
		return commandLine != null && isOn(commandLine.getProperty("preview"))
				|| isOn(environment.getProperty(SETTING));
	}

	private static boolean isOn(@Nullable Object value) {
		return value != null && !"false".equals(value);
	}

}
