package org.hipnerveguide.content;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an operator may set about content.
 */
class ContentSettingsTests {

	@Test
	void theRegionIsTheUnitedStatesUnlessSet() {
		assertThat(settings("preview", "false").region()).isEqualTo("us");
		assertThat(settings("region", "uk").region()).isEqualTo("uk");
	}

	@Test
	void aBlankRegionStopsTheStart() {
		assertThatThrownBy(() -> settings("region", " "))
			.hasRootCauseMessage("hip-nerve-guide.region must be the code of a region, such as us");
	}

	private static ContentSettings settings(String name, String value) {
		return new Binder(new MapConfigurationPropertySource(Map.of("hip-nerve-guide." + name, value)))
			.bindOrCreate("hip-nerve-guide", ContentSettings.class);
	}

}
