package org.hipnerveguide.site;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an operator may set, and what the start says of anything else.
 */
class SiteSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://guide.example.org", "http://localhost:8080", "http://10.0.0.7",
			"http://[2001:db8::1]:8080" })
	void theBaseAddressIsAPlainWebAddress(String address) {
		assertThat(settings("base-url", address).absolute("/ask")).isEqualTo(address + "/ask");
	}

	@ParameterizedTest
	@ValueSource(strings = { "guide.example.org", "ftp://guide.example.org", "https://guide.example.org/",
			"https://guide.example.org/guide", "https://guide.example.org?a=b", "https://guide.example.org#a",
			"https://reader@guide.example.org" })
	void anyOtherBaseAddressStopsTheStart(String address) {
		assertThatThrownBy(() -> settings("base-url", address))
			.hasRootCauseMessage("hip-nerve-guide.base-url must be like https://guide.example.org, without a path");
	}

	@Test
	void aTimeBeforeTheEndIsNotNegative() {
		assertThat(settings("drain", "5s").drain()).isEqualTo(Duration.ofSeconds(5));
		assertThatThrownBy(() -> settings("drain", "-1s"))
			.hasRootCauseMessage("hip-nerve-guide.drain must not be less than 0s");
	}

	@Test
	void nothingNeedsToBeSet() {
		assertThat(settings("base-url", "").absolute("/")).isEqualTo("http://localhost:8080/");
		assertThat(settings("base-url", "").drain()).isZero();
	}

	private static SiteSettings settings(String name, String value) {
		return new Binder(new MapConfigurationPropertySource(Map.of("hip-nerve-guide." + name, value)))
			.bindOrCreate("hip-nerve-guide", SiteSettings.class);
	}

}
