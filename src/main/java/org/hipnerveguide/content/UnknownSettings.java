package org.hipnerveguide.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Stops a start with a setting that the guide does not have: a slip in "region" must not
 * give readers the emergency number of another country.
 */
class UnknownSettings implements EnvironmentPostProcessor {

	static final Set<String> KNOWN = Set.of("base-url", "checked-content", "content", "drain", "preview",
			"publish-replaced", "questions", "region");

	/** Kubernetes tells every container so where the services of its neighbours are. */
	private static final Set<String> KUBERNETES = Set.of("port", "service");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Set<String> known = KNOWN.stream().map(UnknownSettings::uniform).collect(Collectors.toSet());
		Binder.get(environment)
			.bind("hip-nerve-guide", Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.forEach((name, value) -> {
				if (!known.contains(uniform(name)) && !KUBERNETES.contains(name)) {
					throw new InvalidConfigurationPropertyValueException("hip-nerve-guide." + name, value,
							"There is no such setting. There are: " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
				}
			});
	}

	/**
	 * A variable of the environment has capitals and no hyphens.
	 */
	private static String uniform(String name) {
		return name.replace("-", "").toLowerCase(Locale.ROOT);
	}

}
