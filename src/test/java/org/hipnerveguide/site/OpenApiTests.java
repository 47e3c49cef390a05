package org.hipnerveguide.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API's document, and whether the API keeps to it.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTests {

	private static final String ADDRESS = "/api/openapi.json";

	private static final String FHIR = "/fhir/Questionnaire/hip-nerve-pain/$assess";

	private static final String JSON = "application/json";

	private final Visitor visitor;

	private JsonNode document = JsonMapper.shared().createObjectNode();

	OpenApiTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	/**
	 * Also leaves the document where src/interop/lint-openapi.sh finds it.
	 */
	@BeforeAll
	void read() throws IOException {
		Reply reply = this.visitor.get(ADDRESS);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains(JSON);
		Files.createDirectories(Path.of("target"));
		Files.write(Path.of("target/openapi.json"), reply.body());
		this.document = JsonMapper.shared().readTree(reply.text());
	}

	@Test
	void everyAddressOfTheApiIsDescribed() {
		assertThat(this.document.path("openapi").asString()).startsWith("3.1");
		assertThat(this.document.path("paths").propertyNames())
			.contains("/api/questionnaire", "/api/assessments", "/api/ask")
			.allMatch((path) -> path.startsWith("/api/") || path.matches("/fhir/.*/\\$assess"));
	}

	@Test
	void nothingElseOfSpringdocIsOpen() {
		for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config",
				ADDRESS + ".yaml", "/swagger-ui.html", "/swagger-ui/index.html")) {
			assertThat(this.visitor.get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void everyResponseHasAnExampleThatFitsItsSchema() {
		List<String> faults = new ArrayList<>();
		int[] examples = { 0 };
		responses().forEach((response) -> response.path("content").forEach((content) -> {
			assertThat(content.path("examples").size()).isPositive();
			content.path("examples").forEach((example) -> {
				examples[0]++;
				faults.addAll(faults(content.path("schema"), example.path("value").toString()));
			});
		}));
		assertThat(examples[0]).isGreaterThan(9);
		assertThat(faults).isEmpty();
	}

	@Test
	void everyAnswerHasItsCodeDescribed() {
		String described = this.document.at("/components/schemas/AssessmentRequest/properties/answers/description")
			.asString();
		JsonMapper.shared()
			.readTree(this.visitor.get("/api/questionnaire").text())
			.findValues("options")
			.forEach((options) -> options
				.forEach((option) -> assertThat(described).contains("`" + option.path("code").asString() + "`: ")));
	}

	/**
	 * Every documented status is brought about, and what comes fits its schema to the
	 * last key.
	 */
	@Test
	void theApiAnswersAsDescribed() {
		Set<String> seen = new TreeSet<>();
		seen.add(check("get", "/api/questionnaire", this.visitor.get("/api/questionnaire")));
		seen.add(check("get", "/api/questionnaire", this.visitor.get("/api/questionnaire", "Accept", "text/xml")));
		for (String question : List.of("numb+thigh", "", "numb+around+my+bottom+and+can't+pee", "xyzzy")) {
			seen.add(check("get", "/api/ask", this.visitor.get("/api/ask?q=" + question)));
		}
		seen.add(check("get", "/api/ask", this.visitor.get("/api/ask?q=" + "a".repeat(301))));
		seen.add(check("get", "/api/ask", this.visitor.get("/api/ask?q=hip", "Accept", "text/xml")));
		for (Patient patient : Patient.values()) {
			seen.add(check("post", "/api/assessments",
					assess(JSON, JsonMapper.shared().writeValueAsString(new Answers(patient.answers())))));
		}
		for (String wrong : List.of("{", "[]", "{\"answers\": 1}", "{\"answers\": []}",
				"{\"answers\": [\"nerve-none\", \"saddle-numbness\", \"none\"], \"partial\": true}")) {
			seen.add(check("post", "/api/assessments", assess(JSON, wrong)));
		}
		seen.add(check("post", "/api/assessments", assess(JSON, " ".repeat(70_000))));
		seen.add(check("post", "/api/assessments", assess("text/plain", "x")));
		seen.add(check("post", "/api/assessments",
				this.visitor.send("POST", "/api/assessments", "Accept", "text/xml", "Content-Type", JSON)));
		JsonNode answers = this.document.at("/paths/~1fhir~1Questionnaire~1hip-nerve-pain~1$assess/post/requestBody")
			.findValue("value");
		String resource = answers.toString();
		String sign = answers.findValue("code").asString();
		for (String body : List.of(resource, "{}", resource.replace(sign, "no-such-code"), " ".repeat(70_000))) {
			seen.add(check("post", FHIR, this.visitor.post(FHIR, JSON, body.getBytes(StandardCharsets.UTF_8))));
		}
		seen.add(check("post", FHIR, this.visitor.post(FHIR, "text/plain", resource.getBytes(StandardCharsets.UTF_8))));
		seen.add(check("post", FHIR, this.visitor.send("POST", FHIR, "Accept", "text/xml", "Content-Type", JSON)));
		Set<String> described = new TreeSet<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((operation) -> operation.getValue()
					.path("responses")
					.propertyNames()
					.forEach((status) -> described.add(operation.getKey() + " " + path.getKey() + " " + status))));
		assertThat(seen).containsExactlyInAnyOrderElementsOf(described);
	}

	private String check(String method, String path, Reply reply) {
		String type = reply.header("Content-Type").orElse("");
		JsonNode response = this.document.path("paths")
			.path(path)
			.path(method)
			.path("responses")
			.path(String.valueOf(reply.status()));
		JsonNode schema = response.path("content").path(type).path("schema");
		assertThat(schema.isObject()).as("%s %s %s as %s", method, path, reply.status(), type).isTrue();
		assertThat(faults(schema, reply.text())).isEmpty();
		return method + " " + path + " " + reply.status();
	}

	private Reply assess(String type, String body) {
		return this.visitor.post("/api/assessments", type, body.getBytes(StandardCharsets.UTF_8));
	}

	private List<JsonNode> responses() {
		List<JsonNode> responses = new ArrayList<>();
		this.document.path("paths")
			.forEach((path) -> path.forEach((operation) -> operation.path("responses").forEach(responses::add)));
		return responses;
	}

	/**
	 * What does not fit; a key that the schema does not name does not either.
	 */
	private List<String> faults(JsonNode schema, String json) {
		ObjectNode whole = ((ObjectNode) schema).deepCopy();
		whole.set("components", closed(this.document.path("components")));
		Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
		return validator
			.validate(json, InputFormat.JSON,
					(execution) -> execution.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Error::toString)
			.toList();
	}

	private static JsonNode closed(JsonNode components) {
		JsonNode copy = components.deepCopy();
		copy.findParents("properties").forEach((schema) -> ((ObjectNode) schema).put("additionalProperties", false));
		return copy;
	}

	private record Answers(List<String> answers) {
	}

}
