package org.hipnerveguide.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The page for those who write programs: its examples, copied and run.
 */
@RunningGuide
class ApiPageTests {

	private final Visitor visitor;

	ApiPageTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void itsExamplesWorkAsTheyStand() throws Exception {
		assumeThat(run("command -v curl")).as("curl is there").isNotEmpty();
		List<JsonNode> replies = this.visitor.get("/about/api")
			.page()
			.select("pre code")
			.stream()
			.map(Element::wholeText)
			.map((example) -> JsonMapper.shared().readTree(run(here(example))))
			.toList();
		assertThat(replies).hasSize(3);
		assertThat(replies.get(0).path("steps").size()).isEqualTo(3);
		assertThat(replies.get(1).path("urgency").asString()).isEqualTo("emergency");
		assertThat(replies.get(2).path("answers").size()).isPositive();
	}

	@Test
	void itLeadsToTheDocument() {
		assertThat(this.visitor.get("/about/api").page().select("main a").eachAttr("href"))
			.contains("/api/openapi.json");
	}

	/** The guide of the tests believes to be elsewhere. */
	private String here(String example) {
		assertThat(example).startsWith("curl -s ").contains(Visitor.BASE_URL + "/api/");
		return example.replace(Visitor.BASE_URL, this.visitor.origin());
	}

	private static String run(String command) {
		try {
			Process shell = new ProcessBuilder("sh", "-c", command).start();
			String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
			return output;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(command, ex);
		}
	}

}
