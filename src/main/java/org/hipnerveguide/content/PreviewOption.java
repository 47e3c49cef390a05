package org.hipnerveguide.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The command line option <code>--preview</code>. A preview has a database of its own, in
 * memory, so that no draft ever reaches one that serves readers. Started in a clone of
 * the project, it shows the files of that clone.
 */
class PreviewOption implements EnvironmentPostProcessor {

	private static final String CONTENT = "hip-nerve-guide.content";

	private static final Path IN_A_CLONE = Path.of("src/main/resources/content");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.containsProperty("preview")) {
			return;
		}
		Map<String, Object> settings = new TreeMap<>();
		settings.put("hip-nerve-guide.preview", "true");
		settings.put("spring.datasource.url", "jdbc:h2:mem:preview;DB_CLOSE_DELAY=-1");
		settings.put("spring.datasource.username", "sa");
		settings.put("spring.datasource.password", "");
		if (!environment.containsProperty(CONTENT) && Files.isDirectory(IN_A_CLONE)) {
			settings.put(CONTENT, IN_A_CLONE.toString());
		}
		environment.getPropertySources().addFirst(new MapPropertySource("preview", settings));
	}

}
