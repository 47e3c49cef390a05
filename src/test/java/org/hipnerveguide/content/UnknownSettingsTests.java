package org.hipnerveguide.content;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a slip in the name of a setting comes to.
 */
class UnknownSettingsTests {

	@Test
	void allSettingsAreKnown() {
		Set<String> names = new TreeSet<>();
		for (JavaClass settings : new ClassFileImporter().importPackages("org.hipnerveguide")
			.that(DescribedPredicate.<JavaClass>describe("settings",
					(type) -> type.isAnnotatedWith(ConfigurationProperties.class)))) {
			Stream.of(settings.reflect().getRecordComponents())
				.map(RecordComponent::getName)
				.map((name) -> name.replaceAll("([A-Z])", "-$1").toLowerCase())
				.forEach(names::add);
		}
		assertThat(names).hasSizeGreaterThan(5).isEqualTo(new TreeSet<>(UnknownSettings.KNOWN));
	}

	@Test
	void aSlipInAnOptionStopsTheStart() {
		assertThatThrownBy(() -> start("hip-nerve-guide.regoin"))
			.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (refused) -> {
				assertThat(refused.getName()).isEqualTo("hip-nerve-guide.regoin");
				assertThat(refused.getReason()).contains("no such setting", "region");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "HIPNERVEGUIDE_REGOIN", "HIPNERVEGUIDE_BASE" })
	void aSlipInAVariableStopsTheStart(String name) {
		assertThatThrownBy(() -> startIn(name)).isInstanceOf(InvalidConfigurationPropertyValueException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HIPNERVEGUIDE_BASEURL", "HIPNERVEGUIDE_CHECKEDCONTENT", "HIPNERVEGUIDE_REGION",
			"HIPNERVEGUIDE_SERVICE_HOST", "HIPNERVEGUIDE_PORT_8080_TCP_ADDR", "HIP_NERVE_GUIDE_SERVICE_PORT" })
	void whatTheGuideHasAndWhatKubernetesTellsDoesNot(String name) {
		assertThatCode(() -> startIn(name)).doesNotThrowAnyException();
	}

	@Test
	void everySettingIsTakenAsAnOption() {
		UnknownSettings.KNOWN
			.forEach((name) -> assertThatCode(() -> start("hip-nerve-guide." + name)).doesNotThrowAnyException());
	}

	private static void start(String option) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("options", Map.of(option, "uk")));
		new UnknownSettings().postProcessEnvironment(environment, new SpringApplication());
	}

	private static void startIn(String variable) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "uk")));
		new UnknownSettings().postProcessEnvironment(environment, new SpringApplication());
	}

}
