package org.hipnerveguide.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.core.ThrowingRunnable;
import org.hipnerveguide.HipNerveGuide;
import org.hipnerveguide.content.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an editor sees on the desk of a preview: of an article that is overdue for its
 * review, one that is due soon and was reviewed, and a draft.
 */
class DeskTests {

	private static final String OVERDUE = "A nerve in the hip";

	private static final String REVIEWED = "Nerves of the arm";

	private static final String DRAFT = "Beyond the knee";

	private static final LocalDate SOON = LocalDate.now().plusDays(30);

	private static final String QUESTIONS = """
			# A comment.
			- {q: "why is my skin prickling", expect: [glossary]}
			- {q: "slipped disc", expect: [hip-nerve#remedies], half: held}
			- {q: "zebra crossing", expect: [glossary]}
			- {q: "my bum is numb", emergency: true}
			- {q: "everything is dark", emergency: true}
			- {q: "cat", none: true}
			- {q: "what is tingling", none: true}
			""";

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext preview;

	private final HttpClient http = HttpClient.newHttpClient();

	private Sample sample;

	@BeforeAll
	static void startPreview() throws IOException {
		lay();
		Files.writeString(folder.resolve("questions.yaml"), QUESTIONS);
		preview = preview("--hip-nerve-guide.questions=" + folder.resolve("questions.yaml"));
	}

	private static ConfigurableApplicationContext preview(String... settings) {
		return new SpringApplicationBuilder(HipNerveGuide.class)
			.properties("server.port=0", "spring.main.banner-mode=off",
					"hip-nerve-guide.content=" + folder.resolve("content"))
			.run(Stream.concat(Stream.of("--preview"), Arrays.stream(settings)).toArray(String[]::new));
	}

	@AfterAll
	static void stopPreview() {
		preview.close();
	}

	private static Sample lay() {
		Sample sample = Sample.good(folder.resolve("content"));
		String article = sample.read("articles/hip-nerve.md");
		String others = article.replace("{#dangerous}", "{#is-it}");
		return sample.write("people/doctor.md", """
				---
				name: A doctor
				role: Reviews the guide
				qualifications: A clinician.
				conflicts: None.
				---
				She reads everything.
				""")
			.write("articles/arm-nerves.md",
					others.replace("title: " + OVERDUE, "title: " + REVIEWED)
						.replace("next-review: 2027-01-10",
								"next-review: " + SOON + "\nreviewer: doctor\nreviewed: 2026-01-11")
						.replace("Walk a little each day.",
								"Decide together. It is not proven. Read [more](https://hospital.example/arm)."))
			.write("articles/beyond-knee.md",
					others.replace("title: " + OVERDUE, "title: " + DRAFT)
						.replace("status: published", "status: draft")
						.replace("2027-01-10", "2098-01-10"))
			.replace("articles/hip-nerve.md", "2027-01-10", "2026-02-10")
			.append("glossary.yaml", """
					- code: nerve-block
					  term: Nerve block
					  text: An injection.
					  evidence: [E002]
					""")
			.append("pages/privacy.md", "\nAsk [them](https://hospital.example/arm).\n");
	}

	@BeforeEach
	void goBackToTheStart() throws IOException {
		this.sample = lay();
		Files.writeString(folder.resolve("questions.yaml"), QUESTIONS);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			Document desk = desk();
			assertThat(desk.select(".problems")).isEmpty();
			assertThat(desk.select("#terms tbody tr")).hasSize(1);
			assertThat(desk.select("#signs tbody tr")).hasSize(2);
			assertThat(row("articles", OVERDUE).text()).contains("February 10, 2026");
		});
	}

	@Test
	void reviewsThatAreOverdueComeFirstMarkedInWordAndShape() {
		assertThat(desk().select("#articles tbody th > a").eachText()).containsExactly(OVERDUE, REVIEWED, DRAFT);
		assertThat(cell("articles", OVERDUE, "Next review due").text()).isEqualTo("Overdue February 10, 2026");
		assertThat(cell("articles", OVERDUE, "Next review due").select("svg")).hasSize(1);
		assertThat(cell("articles", REVIEWED, "Next review due").text()).startsWith("Due soon");
		assertThat(cell("articles", DRAFT, "Next review due").text()).isEqualTo("January 10, 2098");
	}

	@Test
	void draftIsMarked() {
		assertThat(cell("articles", DRAFT, "Status").text()).isEqualTo("Draft");
		assertThat(cell("articles", OVERDUE, "Status").text()).isEqualTo("Published");
	}

	@Test
	void reviewTellsWhenAndByWhom() {
		assertThat(cell("articles", REVIEWED, "Last reviewed").text()).isEqualTo("January 11, 2026, A doctor");
		assertThat(cell("articles", OVERDUE, "Last reviewed").text()).isEqualTo("Never");
	}

	@Test
	void articleStandsOnTheDeskAsItTellsItsReaders() {
		List<String> told = page("/symptoms-guide/hip-nerve").select("#quality li").eachText();
		assertThat(told.get(0)).startsWith(cell("articles", OVERDUE, "Words").text() + " words")
			.endsWith("reading grade " + cell("articles", OVERDUE, "Grade").text());
		assertThat(told.get(1)).startsWith(cell("articles", OVERDUE, "Sources").text() + " sources");
		assertThat(cell("articles", OVERDUE, "Criteria not met").select("li").eachText()).hasSize(4).isSubsetOf(told);
		assertThat(cell("articles", REVIEWED, "Criteria not met").select("li").eachText())
			.containsExactly("Does not say what happens without each treatment");
	}

	@Test
	void everySectionTellsHowManySourcesItNames() {
		Element row = row("sections", OVERDUE);
		assertThat(row.select("td").eachAttr("data-label")).containsExactly("causes", "symptoms",
				"when-to-see-a-doctor", "remedies", "prevention", "faq", "takeaways");
		assertThat(row.select("td").eachText()).containsExactly("2", "2", "0", "2", "2", "2", "2");
	}

	@Test
	void signsAndTermsThatNothingUsesAreTold() {
		assertThat(desk().select("#signs-title").text()).isEqualTo("Signs in no article (2)");
		assertThat(desk().select("#signs tbody tr").eachText()).containsExactly(
				"Chest pain that spreads to the arm signs.yaml:1 Emergency",
				"Fever with the pain checker/rules.yaml:8 Same day");
		assertThat(desk().select("#terms tbody tr").eachText())
			.containsExactly("Nerve block glossary.yaml:10 An injection.");
	}

	@Test
	void whatIsUsedIsNotTold() {
		this.sample.replace("articles/beyond-knee.md", "signs: [", "signs: [heart-signs, fever, ")
			.append("pages/privacy.md", "\nSee [a nerve block](/glossary#nerve-block).\n");
		within3Seconds(() -> {
			assertThat(desk().select("#signs p").text()).isEqualTo("Every sign is used.");
			assertThat(desk().select("#terms p").text()).isEqualTo("Every term is used.");
		});
		assertThat(desk().select("#signs table, #terms table")).isEmpty();
	}

	@Test
	void questionsThatTheAskBoxMissesAreToldWorstFirst() {
		Document desk = desk();
		assertThat(desk.select("#questions-title").text()).isEqualTo("Questions that the ask box misses (4 of 7)");
		assertThat(desk.select("#questions tbody th > a").eachText()).containsExactly("everything is dark",
				"zebra crossing", "slipped disc", "what is tingling");
		assertThat(desk.select("#questions tbody td[data-label=What goes wrong]").eachText()).containsExactly(
				"Emergency missed", "Wrongly refused", "Not among the first three",
				"Answered, though not in the guide");
		assertThat(cell("questions", "slipped disc", "Answered by").text()).isEqualTo("hip-nerve#remedies");
		assertThat(cell("questions", "slipped disc", "Found").select("li").first().text()).isEqualTo("glossary");
		assertThat(row("questions", "slipped disc").select(".badge").text()).isEqualTo("Kept back");
	}

	@Test
	void questionThatIsMendedLeavesTheDesk() {
		this.sample.append("ask/asked/hip-nerve.yaml", "- at: /glossary#nerve-block\n  asked: [zebra crossing]\n");
		within3Seconds(
				() -> assertThat(desk().select("#questions tbody th > a").eachText()).doesNotContain("zebra crossing")
					.contains("slipped disc"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			just a text     | The file of questions is not a list of questions, first at questions.yaml:1.
			- {q: [a, b]}   | The file of questions is not a list of questions, first at questions.yaml:1.
			- {q: "a: b     | The file of questions is not a list of questions, first at questions.yaml:1.
			[]              | Every question is answered as it should be.
			""")
	void fileWithoutQuestionsIsNoFault(String text, String told) throws IOException {
		Files.writeString(folder.resolve("questions.yaml"), text);
		assertThat(desk().select("#questions p").text()).isEqualTo(told);
	}

	@Test
	void missingFileOfQuestionsIsTold() throws IOException {
		Files.delete(folder.resolve("questions.yaml"));
		assertThat(desk().select("#questions p").text())
			.isEqualTo("The file of questions, questions.yaml:1, cannot be read.");
		assertThat(status("/desk/file?path=questions.yaml")).isEqualTo(404);
	}

	@Test
	void linksOutOfTheGuideAreListedWithThePlacesWhereTheyStand() {
		Elements rows = desk().select("#links tbody tr");
		assertThat(rows.eachText()).containsExactly("https://health.example/hip Hip nerves sources.yaml:2",
				"https://hospital.example/arm A link in a text articles/arm-nerves.md:42 pages/privacy.md:12");
		assertThat(rows.select("th a")).allMatch((link) -> link.attr("rel").equals("noreferrer"))
			.extracting((link) -> link.attr("href"))
			.containsExactly("https://health.example/hip", "https://hospital.example/arm");
	}

	@Test
	void everyRowLeadsToItsLine() {
		Elements rows = desk().select("tbody tr");
		assertThat(rows).isNotEmpty().allMatch((row) -> !row.select(".places a").isEmpty());
		for (Element place : rows.select(".places a")) {
			String[] address = place.attr("href").split("#");
			Document file = page(address[0]);
			assertThat(file.select("h1").text() + ":" + address[1].substring(1)).isEqualTo(place.text());
			assertThat(file.select("#" + address[1] + " mark").text()).as(place.text())
				.isEqualTo(line(place.text()).strip());
		}
	}

	@ParameterizedTest
	@CsvSource({ "article, asc, articles, A nerve in the hip", "article, desc, articles, Nerves of the arm",
			"status, asc, articles, Beyond the knee", "next-review, desc, articles, Beyond the knee",
			"reviewed, desc, articles, Nerves of the arm", "words, desc, articles, Nerves of the arm",
			"criteria, asc, articles, Nerves of the arm", "sign, desc, signs, Fever with the pain",
			"urgency, asc, signs, Fever with the pain", "question, desc, questions, zebra crossing",
			"places, desc, links, https://hospital.example/arm", "title, desc, sections, Nerves of the arm" })
	void tableIsSortedByALink(String column, String order, String table, String first) {
		Document sorted = page("/desk?sort=" + column + "&order=" + order);
		assertThat(sorted.select("#" + table + " tbody th").first().text()).startsWith(first);
		Elements heads = sorted.select("#" + table + " thead [aria-sort]");
		assertThat(heads).hasSize(1);
		assertThat(heads.attr("aria-sort")).startsWith(order);
		assertThat(heads.select("a").attr("href"))
			.isEqualTo("/desk?sort=" + column + "&order=" + (order.equals("asc") ? "desc" : "asc") + "#" + table);
	}

	@Test
	void everyHeadingThatLeadsSomewhereSorts() {
		Elements links = desk().select("thead a");
		assertThat(links).hasSizeGreaterThan(20);
		for (Element link : links) {
			Document sorted = page(link.attr("href").split("#")[0]);
			assertThat(sorted.select("thead [aria-sort] a").eachText()).as(link.text()).contains(link.text());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?sort=nonsense", "?sort=", "?sort=found", "?sort=grade&order=sideways", "?sort=%00",
			"?sort=grade&sort=words", "/file", "/file?path=articles/hip-nerve.md&line=x",
			"/file?path=articles/hip-nerve.md&line=99999999999" })
	void oddRequestsAreRefused(String request) {
		assertThat(status("/desk" + request)).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", ".", "..", "articles", "articles/", "/articles/hip-nerve.md",
			"./articles/hip-nerve.md", "articles/../articles/hip-nerve.md", "articles//hip-nerve.md",
			"articles/hip-nerve.md/", "articles\\hip-nerve.md", "ARTICLES/HIP-NERVE.MD", "../questions.yaml",
			"../content/glossary.yaml", "../secret.txt", "/etc/passwd", "file:/etc/passwd",
			"classpath:messages.properties", "%2e%2e/secret.txt", "articles/hip-nerve.md%00",
			"articles/hip-nerve.md%00.txt", ".hidden.md", "articles/.hidden.md", "~/.bashrc", "C:\\Windows\\win.ini",
			"articles/hip-nerve.md:12", "🦴" })
	void nothingButTheContentCanBeRead(String path) throws IOException {
		Files.writeString(folder.resolve("secret.txt"), "secret");
		Files.writeString(folder.resolve("content/.hidden.md"), "secret");
		Files.writeString(folder.resolve("content/articles/.hidden.md"), "secret");
		String encoded = path.contains("%") ? path : URLEncoder.encode(path, StandardCharsets.UTF_8);
		HttpResponse<String> answer = get("/desk/file?path=" + encoded);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("secret");
	}

	@Test
	void fileIsShownLineByLineAndAsText() {
		this.sample.replace("articles/hip-nerve.md", "Move often. [E002]", "Move <b>often</b>. [E002]");
		within3Seconds(() -> {
			Document file = page("/desk/file?path=articles/hip-nerve.md&line=3");
			assertThat(file.select(".file li")).extracting(Element::wholeText)
				.containsExactlyElementsOf(lines("articles/hip-nerve.md"));
			assertThat(file.select(".file").text()).contains("Move <b>often</b>. [E002]");
			assertThat(file.select(".file mark").text()).startsWith("description: ");
			assertThat(file.select("main form, main input, main textarea")).isEmpty();
		});
		assertThat(page("/desk/file?path=articles/hip-nerve.md&line=5000").select("mark")).isEmpty();
	}

	@Test
	void refusedSaveIsToldWithTheWayToItsLineAndTheDeskStays() {
		this.sample.replace("articles/hip-nerve.md", "Move often. [E002]", "Move <b>often</b>. [E002]");
		within3Seconds(() -> assertThat(desk().select(".problems li").text())
			.contains("articles/hip-nerve.md:57: raw HTML \"<b>\": write it as Markdown"));
		String address = desk().select(".problems a").attr("href");
		assertThat(page(address.split("#")[0]).select("#L57 mark").text()).isEqualTo("Move <b>often</b>. [E002]");
		assertThat(desk().select("#articles tbody tr")).hasSize(3);
	}

	@Test
	void problemOfAFileThatIsNotThereLeadsNowhere() {
		this.sample.delete("glossary.yaml");
		within3Seconds(() -> assertThat(desk().select(".problems li").eachText())
			.contains("glossary.yaml:1: the file is missing: add it, or restore it from the last release"));
		assertThat(desk().select(".problems a").eachText()).doesNotContain("glossary.yaml:1");
	}

	@Test
	void savedChangeIsOnTheDeskWithin3Seconds() {
		this.sample.replace("articles/hip-nerve.md", "next-review: 2026-02-10", "next-review: 2097-02-10");
		within3Seconds(() -> {
			assertThat(cell("articles", OVERDUE, "Next review due").text()).isEqualTo("February 10, 2097");
			assertThat(desk().select(".glance a").first().text()).isEqualTo("0 reviews overdue");
		});
	}

	@Test
	void linesFollowASaveThatChangesNothingForReaders() {
		this.sample.change("glossary.yaml", (text) -> "# For editors.\n" + text);
		within3Seconds(
				() -> assertThat(row("terms", "Nerve block").select(".places").text()).isEqualTo("glossary.yaml:11"));
	}

	@Test
	void glanceCountsWhatTheSectionsList() {
		Document desk = desk();
		assertThat(desk.select(".glance a").eachText()).containsExactly("1 reviews overdue", "1 drafts",
				"3 articles miss a criterion", "2 signs in no article", "1 terms in no text", "4 questions missed",
				"2 links to check");
		assertThat(desk.select(".glance a")).extracting((link) -> link.attr("href").replaceFirst(".*#", ""))
			.allMatch((anchor) -> desk.getElementById(anchor) != null);
	}

	@Test
	void everyPageOfAPreviewLeadsToTheDeskAndSearchEnginesAreKeptOut() {
		for (String address : List.of("/", "/symptoms-guide/hip-nerve", "/symptom-checker", "/no-such-page", "/desk")) {
			assertThat(page(address).select(".preview a").attr("href")).as(address).isEqualTo("/desk");
		}
		assertThat(desk().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(get("/sitemap.xml").body()).doesNotContain("desk");
	}

	@Test
	void withoutAFileOfQuestionsThePageSaysHowToNameOne() {
		try (ConfigurableApplicationContext other = preview("--hip-nerve-guide.questions=")) {
			Document desk = Jsoup.parse(get(other, "/desk").body());
			assertThat(desk.select("#questions p").text()).startsWith("No file of questions was named.")
				.contains("--hip-nerve-guide.questions=");
			assertThat(desk.select(".glance").text()).contains("– questions missed");
		}
	}

	private void within3Seconds(ThrowingRunnable claim) {
		await().atMost(Duration.ofSeconds(3)).pollInterval(Duration.ofMillis(100)).untilAsserted(claim);
	}

	private Element cell(String table, String row, String column) {
		return row(table, row).select("td[data-label=" + column + "]").first();
	}

	private Element row(String table, String head) {
		return desk().select("#" + table + " tbody tr:has(th > a:containsOwn(" + head + "))").first();
	}

	private String line(String place) {
		String[] parts = place.split(":");
		return lines(parts[0]).get(Integer.parseInt(parts[1]) - 1);
	}

	private List<String> lines(String file) {
		return (file.equals("questions.yaml") ? QUESTIONS : this.sample.read(file)).lines().toList();
	}

	private Document desk() {
		return page("/desk");
	}

	private Document page(String address) {
		return Jsoup.parse(get(address).body());
	}

	private int status(String address) {
		return get(address).statusCode();
	}

	private HttpResponse<String> get(String address) {
		return get(preview, address);
	}

	private HttpResponse<String> get(ConfigurableApplicationContext guide, String address) {
		String port = guide.getEnvironment().getRequiredProperty("local.server.port");
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
