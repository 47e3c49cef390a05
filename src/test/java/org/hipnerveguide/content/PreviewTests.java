package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.core.ThrowingRunnable;
import org.hipnerveguide.HipNerveGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An editor's preview, started as an editor starts it, beside a configured database that
 * must not hear of it.
 */
class PreviewTests {

	private static final String ARTICLE = "articles/hip-nerve.md";

	private static final String ADDRESS = "/symptoms-guide/hip-nerve";

	private static final Duration PROMISED = Duration.ofSeconds(3);

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext preview;

	private static Path content;

	private final HttpClient http = HttpClient.newHttpClient();

	private Sample sample;

	@BeforeAll
	static void startPreview() {
		content = folder.resolve("content");
		Sample.good(content);
		preview = new SpringApplicationBuilder(HipNerveGuide.class).run("--preview", "--server.port=0",
				"--spring.main.banner-mode=off", "--hip-nerve-guide.content=" + content,
				"--spring.datasource.url=jdbc:h2:file:" + folder.resolve("readers"), "--spring.datasource.username=sa");
	}

	@AfterAll
	static void stopPreview() {
		preview.close();
	}

	@BeforeEach
	void goBackToGoodContent() {
		this.sample = Sample.good(content);
		this.sample.write("redirects.yaml", this.sample.read("redirects.yaml") + """
				- {from: /symptoms-guide/knee-nerve, to: /symptoms-guide/hip-nerve}
				""");
		if (Files.exists(this.sample.path("articles/knee-nerve.md"))) {
			this.sample.delete("articles/knee-nerve.md");
		}
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			assertThat(problems(ADDRESS)).isEmpty();
			assertThat(page(ADDRESS).select("h1").text()).isEqualTo("A nerve in the hip");
			assertThat(page(ADDRESS).select("#prevention").text()).contains("Move often.");
			assertThat(status("/symptoms-guide/knee-nerve")).isNotEqualTo(200);
		});
	}

	/**
	 * The sample asks other questions than the guide that is shipped.
	 */
	@Test
	void theApiIsDescribedWhateverTheContentAsks() {
		assertThat(status("/api/openapi.json")).isEqualTo(200);
	}

	@Test
	void savedChangeIsPublishedWithin3Seconds() {
		this.sample.replace(ARTICLE, "Move often. [E002]", "Move every hour. [E002]");
		within3Seconds(() -> assertThat(page(ADDRESS).select("#prevention").text()).contains("Move every hour."));
	}

	@Test
	void refusedChangeKeepsTheLastGoodContentAndTellsEveryProblem() {
		this.sample.replace(ARTICLE, "Move often. [E002]", "Move <b>every hour</b>. [E002]")
			.replace("glossary.yaml", "evidence: [E001]", "evidence: [E010]");
		within3Seconds(() -> assertThat(problems("/")).containsExactly(
				"articles/hip-nerve.md:57: raw HTML \"</b>\": write it as Markdown",
				"articles/hip-nerve.md:57: raw HTML \"<b>\": write it as Markdown",
				"glossary.yaml:9: unknown evidence \"E010\": define it, or correct the spelling"));
		assertThat(problems(ADDRESS)).hasSize(3);
		assertThat(problems("/glossary")).hasSize(3);
		assertThat(page(ADDRESS).select("#prevention").text()).contains("Move often.");
	}

	@Test
	void mendedChangeClearsTheProblems() {
		this.sample.with("sign-missing");
		within3Seconds(() -> assertThat(problems("/")).hasSize(1));
		Sample.good(content).replace(ARTICLE, "Move often. [E002]", "Move each hour. [E002]");
		within3Seconds(() -> {
			assertThat(problems("/")).isEmpty();
			assertThat(page(ADDRESS).select("#prevention").text()).contains("Move each hour.");
		});
	}

	@Test
	void folderThatIsGoneForAMomentIsToldAndForgotten() throws IOException {
		Path elsewhere = content.resolveSibling("elsewhere");
		Files.move(content, elsewhere);
		try {
			within3Seconds(
					() -> assertThat(problems("/")).singleElement().asString().contains("there is no such folder"));
			assertThat(page(ADDRESS).select("h1").text()).isEqualTo("A nerve in the hip");
		}
		finally {
			Files.move(elsewhere, content);
		}
		within3Seconds(() -> assertThat(problems("/")).isEmpty());
	}

	@Test
	void articleThatVanishesIsRefused() {
		this.sample.replace("pages/home.md", "/symptoms-guide/hip-nerve#causes", "/glossary")
			.write("redirects.yaml", "[]\n")
			.delete(ARTICLE);
		within3Seconds(() -> assertThat(problems("/")).singleElement()
			.asString()
			.startsWith("redirects.yaml:1: the article \"hip-nerve\" was published and is gone"));
		assertThat(status(ADDRESS)).isEqualTo(200);
	}

	@Test
	void draftIsShownAndMarkedAndNeverReachesTheConfiguredDatabase() throws IOException {
		this.sample.write("redirects.yaml", "[]\n")
			.write("articles/knee-nerve.md",
					this.sample.read(ARTICLE)
						.replace("status: published", "status: draft")
						.replace("title: A nerve in the hip", "title: A nerve in the knee"));
		within3Seconds(() -> {
			Document draft = page("/symptoms-guide/knee-nerve");
			assertThat(draft.select("h1").text()).isEqualTo("A nerve in the knee");
			assertThat(draft.select(".article-header .draft")).isNotEmpty();
		});
		assertThat(page(ADDRESS).select(".article-header .draft")).isEmpty();
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("content");
		}
	}

	@Test
	void hostileWordsInEveryFieldStayWords() {
		String attack = "x\"></script><script>alert(1)</script><img src=x onerror=alert(2)>";
		String value = "'" + attack + "'";
		this.sample.replace(ARTICLE, "title: A nerve in the hip", "title: " + value)
			.replace(ARTICLE, "description: What a squeezed nerve in the hip is and what helps.",
					"description: " + value)
			.replace(ARTICLE, "what: First version.", "what: " + value)
			.replace(ARTICLE, "### How long does it last?", "### How " + attack.replace("<", "&lt;") + "?")
			.replace("pages/privacy.md", "title: Our privacy", "title: " + value)
			.change("pages/privacy.md", (text) -> text.replaceFirst("description: .*", "description: " + value))
			.replace("people/team.md", "name: The team", "name: " + value)
			.replace("people/team.md", "role: Writes the guide", "role: " + value)
			.replace("people/team.md", "qualifications: None claimed.", "qualifications: " + value)
			.replace("people/team.md", "conflicts: None.", "conflicts: " + value)
			.replace("glossary.yaml", "term: Tingling", "term: " + value)
			.replace("glossary.yaml", "also: [pins and needles]", "also: [" + value + "]")
			.replace("glossary.yaml", "text: A prickling feeling.", "text: " + value)
			.change("categories.yaml",
					(text) -> text.replaceAll("name: .*", "name: " + value).replaceAll("text: .*", "text: " + value))
			.replace("sources.yaml", "title: Hip nerves", "title: " + value)
			.replace("sources.yaml", "publisher: A health service", "publisher: " + value)
			.replace("sources.yaml", "note: In print only.", "note: " + value)
			.replace("sources.yaml", "fact: \"A disc may press on a nerve.\"", "fact: " + value)
			.replace("sources.yaml", "https://health.example/hip",
					"'https://health.example/" + attack.replace(" ", "%20") + "'")
			.change("checker/levels.yaml",
					(text) -> text.replaceAll("(name|action|card|time-frame|what-to-do|banner): .*", "$1: " + value))
			.change("checker/rules.yaml", (text) -> text.replaceAll("(name|sign|because): .*", "$1: " + value))
			.change("regions/us.yaml", (text) -> text.replaceAll("(name|urgent-line|elsewhere): .*", "$1: " + value));
		within3Seconds(() -> assertThat(page(ADDRESS).select("h1").text()).isEqualTo(attack));
		for (String address : new String[] { "/", ADDRESS, "/symptoms-guide", "/symptoms-guide/category/conditions",
				"/tags/hip-pain", "/people/team", "/glossary", "/warning-signs", "/about/privacy", "/about/evidence",
				"/feed.xml", "/sitemap.xml", "/desk", "/desk/file?path=" + ARTICLE }) {
			assertThat(status(address)).as(address).isEqualTo(200);
			assertThat(body(address)).as(address).doesNotContain("<script>", "<img src=x");
			Document page = page(address);
			assertThat(page.select("[onerror], script:not([src^=/js/]):not([type=application/ld+json])")).as(address)
				.isEmpty();
		}
	}

	private void within3Seconds(ThrowingRunnable claim) {
		await().atMost(PROMISED).pollInterval(Duration.ofMillis(100)).untilAsserted(claim);
	}

	private List<String> problems(String address) {
		return page(address).select(".problems li").eachText();
	}

	private Document page(String address) {
		return Jsoup.parse(body(address));
	}

	private String body(String address) {
		return get(address).body();
	}

	private int status(String address) {
		return get(address).statusCode();
	}

	private HttpResponse<String> get(String address) {
		String port = preview.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
