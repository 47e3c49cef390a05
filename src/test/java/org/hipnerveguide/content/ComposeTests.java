package org.hipnerveguide.content;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hipnerveguide.site.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example of several nodes in the README, as far as it can be held against the rest
 * without an engine that runs it.
 */
@SuppressWarnings("unchecked")
class ComposeTests {

	private static final List<String> SPRING = List.of("SPRING_PROFILES_ACTIVE", "SPRING_DATASOURCE_URL",
			"SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");

	private Map<String, Map<String, Object>> services;

	private Map<String, Object> example;

	@BeforeEach
	void readTheExample() throws IOException {
		Matcher yaml = Pattern.compile("```yaml\n(x-node.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("README.md")));
		assertThat(yaml.find()).isTrue();
		this.example = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.group(1));
		this.services = (Map<String, Map<String, Object>>) this.example.get("services");
	}

	@Test
	void everyNodeIsSetWithSettingsThatExist() {
		Set<String> known = new TreeSet<>(SPRING);
		Stream.of(ContentSettings.class, SiteSettings.class)
			.flatMap((settings) -> Stream.of(settings.getRecordComponents()))
			.map(RecordComponent::getName)
			.forEach((name) -> known.add("HIPNERVEGUIDE_" + name.toUpperCase(Locale.ROOT)));
		assertThat(nodes()).hasSize(3)
			.allSatisfy(
					(node) -> assertThat(((Map<String, String>) node.get("environment")).keySet()).containsAll(SPRING)
						.isSubsetOf(known));
	}

	@Test
	void theDatabaseIsTheOneThatNodesAskFor() {
		Map<String, String> database = (Map<String, String>) this.services.get("database").get("environment");
		Map<String, String> node = (Map<String, String>) nodes().get(0).get("environment");
		assertThat(node)
			.containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
			.containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
			.containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"));
		assertThat(Path.of("src/main/resources/application-" + node.get("SPRING_PROFILES_ACTIVE") + ".properties"))
			.exists();
	}

	@Test
	void theProxyKnowsEveryNode() {
		Map<String, Map<String, String>> configs = (Map<String, Map<String, String>>) this.example.get("configs");
		String proxy = configs.get("proxy").get("content");
		List<String> names = this.services.keySet().stream().filter((name) -> name.startsWith("node")).toList();
		assertThat(names).allSatisfy((name) -> assertThat(proxy).contains("server " + name + ":8080 resolve;"));
		assertThat((List<String>) this.services.get("proxy").get("depends_on")).isEqualTo(names);
	}

	private List<Map<String, Object>> nodes() {
		return this.services.entrySet()
			.stream()
			.filter((service) -> service.getKey().startsWith("node"))
			.map(Map.Entry::getValue)
			.toList();
	}

}
