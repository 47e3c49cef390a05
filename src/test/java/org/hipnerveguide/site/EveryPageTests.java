package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Site;
import org.hipnerveguide.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What holds for every page that a reader can get to, and for the error pages.
 */
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ASSESS = "/fhir/Questionnaire/hip-nerve-pain/$assess";

	private final Visitor visitor;

	private final JdbcClient database;

	private final Site site;

	private final Map<String, Document> errorPages;

	EveryPageTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
		this.site = visitor.site();
		this.errorPages = Map.of("unknown page", visitor.get("/no-such-page").page(), "unknown article",
				visitor.get("/symptoms-guide/no-such-article").page(), "wrong method",
				visitor.send("DELETE", "/").page(), "breakdown", visitor.get(Visitor.BROKEN_PAGE).page());
	}

	@Test
	void everyLinkedAddressAnswers() {
		assertThat(this.site.pages()).hasSizeGreaterThan(10);
		assertThat(links(Site.Link::isInternal, (link) -> this.site.replies().get(link.path()).status() == 200))
			.isEmpty();
	}

	@Test
	void everyAnswerLeavesTheGuideAtOnceHoweverSlowlyItIsRead() {
		assertThat(this.site.replies().values()).extracting((reply) -> reply.body().length)
			.allMatch((bytes) -> bytes < ServerConfiguration.LONGEST_ANSWER);
	}

	/**
	 * Requests as large as any that is read, made of what an answer repeats at greatest
	 * length.
	 */
	static Stream<Arguments> requestsWithTheLongestErrors() {
		String form = "application/x-www-form-urlencoded";
		String resource = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"in-progress\",";
		return Stream.of(arguments("/symptom-checker", form, "q-age=" + "\"".repeat(64_000)),
				arguments("/symptom-checker", form, several(900, (i) -> "q-age=" + i + "\"".repeat(60), "&")),
				arguments("/api/assessments", "application/json",
						"{\"answers\":[" + several(7000, (i) -> "\"x" + i + "\"", ",") + "]}"),
				arguments("/api/assessments", "application/json", "{\"answers\":[\"" + "<".repeat(64_000) + "\"]}"),
				arguments("/api/assessments", "application/json",
						"{" + several(6000, (i) -> "\"" + i + "\":1", ",") + "}"),
				arguments("/api/assessments", "application/json", "{\"" + "\\\"".repeat(32_000) + "\":1}"),
				arguments(ASSESS, "application/json",
						resource + "\"item\":[" + several(20_000, (i) -> "1", ",") + "]}"),
				arguments(ASSESS, "application/json",
						resource + "\"item\":[" + several(3500, (i) -> "{\"linkId\":\"x\"}", ",") + "]}"),
				arguments(ASSESS, "application/json", resource + "\"" + "\\\"".repeat(32_000) + "\":1}"));
	}

	private static String several(int times, IntFunction<String> part, String between) {
		return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(between));
	}

	@ParameterizedTest
	@MethodSource("requestsWithTheLongestErrors")
	void everyErrorLeavesTheGuideAtOnceHoweverSlowlyItIsRead(String path, String type, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
		assertThat(bytes).hasSizeBetween(35_000, 64 * 1024);
		Visitor.Reply reply = this.visitor.post(path, type, bytes);
		assertThat(reply.status()).isIn(400, 422);
		assertThat(reply.body()).hasSizeLessThan(ServerConfiguration.LONGEST_ANSWER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ask", "/api/ask" })
	void theErrorOfALongQuestionLeavesTheGuideAtOnce(String path) {
		Visitor.Reply reply = this.visitor.get(path + "?q=" + "%22".repeat(2500));
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).hasSizeLessThan(ServerConfiguration.LONGEST_ANSWER);
	}

	@Test
	void everyAnchorLeadsSomewhere() {
		assertThat(links((link) -> link.fragment().length() > 1, this.site::holds)).isEmpty();
	}

	@Test
	void linksElsewhereAreWebAddressesOrDial() {
		assertThat(links((link) -> !link.isInternal(),
				(link) -> link.path().matches("https?://[^ ]+|tel:[+0-9]+|mailto:[^ ]+")))
			.isEmpty();
	}

	@Test
	void everyPageHasOneTitleThatNoOtherHas() {
		Map<String, String> titles = new TreeMap<>();
		eachPage((path, page) -> {
			assertThat(page.select("h1")).hasSize(1);
			assertThat(page.selectFirst("h1").text()).isNotBlank();
			assertThat(page.select("title")).hasSize(1);
			titles.put(path, page.title());
		});
		assertThat(titles.values()).doesNotContain("").doesNotHaveDuplicates();
	}

	@Test
	void everyPageHasADescriptionThatNoOtherHas() {
		Map<String, String> descriptions = new TreeMap<>();
		eachPage((path, page) -> {
			assertThat(page.select("meta[name=description]")).hasSize(1);
			descriptions.put(path, page.select("meta[name=description]").attr("content"));
		});
		assertThat(descriptions.values()).doesNotHaveDuplicates()
			.allSatisfy((text) -> assertThat(text.length()).isBetween(20, 160));
	}

	@Test
	void everyPageNamesItsOwnAddress() {
		eachPage((path, page) -> {
			String address = Visitor.BASE_URL + path;
			assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(address);
			assertThat(page.select("meta[property=og:url]").eachAttr("content")).containsExactly(address);
		});
	}

	@Test
	void anotherSpellingNamesTheSameAddress() {
		for (String spelling : List.of("/%67lossary", "/glossary;v=1", "/glossary?page=2")) {
			assertThat(this.visitor.get(spelling).page().select("link[rel=canonical]").attr("href"))
				.isEqualTo(Visitor.BASE_URL + "/glossary");
		}
	}

	@Test
	void everyPageTellsItsLanguageAndFitsAPhone() {
		eachPageAndErrorPage((path, page) -> {
			assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-US");
			assertThat(page.select("meta[name=viewport]").attr("content"))
				.isEqualTo("width=device-width, initial-scale=1");
			assertThat(page.charset().name()).isEqualTo("UTF-8");
		});
	}

	@Test
	void everyPageIsWellFormed() {
		this.site.replies().values().stream().filter(Visitor.Reply::isPage).forEach((reply) -> {
			Parser parser = Parser.htmlParser().setTrackErrors(20);
			parser.parseInput(reply.text(), Visitor.BASE_URL);
			assertThat(parser.getErrors()).extracting(ParseError::toString).as(reply.path()).isEmpty();
		});
	}

	@Test
	void noIdStandsTwiceAndEveryReferenceIsKept() {
		eachPageAndErrorPage((path, page) -> {
			List<String> ids = page.select("[id]").eachAttr("id");
			assertThat(ids).doesNotHaveDuplicates();
			for (String name : List.of("aria-labelledby", "aria-describedby", "aria-controls", "popovertarget",
					"for")) {
				for (String value : page.select("[" + name + "]").eachAttr(name)) {
					assertThat(ids).as(name).contains(value.split(" "));
				}
			}
		});
	}

	@Test
	void headingsSkipNoLevel() {
		eachPageAndErrorPage((path, page) -> {
			int level = 0;
			for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
				int next = heading.tagName().charAt(1) - '0';
				assertThat(heading.text()).isNotBlank();
				assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
				level = next;
			}
		});
	}

	@Test
	void everyLinkAndButtonHasWords() {
		eachPageAndErrorPage((path, page) -> assertThat(page.select("a, button, summary"))
			.allSatisfy((control) -> assertThat(control.text() + control.attr("aria-label")).isNotBlank()));
	}

	@Test
	void everyPictureHasWordsAndASize() {
		eachPageAndErrorPage((path, page) -> {
			for (Element picture : page.select("img")) {
				assertThat(picture.hasAttr("alt")).as(picture.outerHtml()).isTrue();
				assertThat(picture.attr("width")).as(picture.outerHtml()).matches("[0-9]+");
				assertThat(picture.attr("height")).as(picture.outerHtml()).matches("[0-9]+");
			}
			assertThat(page.select("svg")).allMatch((drawing) -> drawing.closest("[aria-hidden=true]") != null
					|| drawing.hasAttr("aria-label") || drawing.selectFirst("> title") != null);
		});
	}

	@Test
	void noPageBringsStylesOrScriptsOfItsOwn() {
		eachPageAndErrorPage((path, page) -> {
			assertThat(page.select("[style], style, iframe, object, embed, base, meta[http-equiv]")).isEmpty();
			assertThat(page.select("script:not([type=application/ld+json])"))
				.allMatch((script) -> script.attr("src").startsWith("/js/") && script.data().isBlank());
			assertThat(page.getAllElements().stream().flatMap((element) -> element.attributes().asList().stream()))
				.noneMatch((Attribute attribute) -> attribute.getKey().startsWith("on")
						|| attribute.getValue().strip().toLowerCase().startsWith("javascript:"));
		});
	}

	@Test
	void nothingIsLoadedFromElsewhere() {
		eachPageAndErrorPage(
				(path, page) -> assertThat(page.select("[src], link:not([rel=canonical])").stream().map((element) -> {
					return element.hasAttr("src") ? element.attr("src") : element.attr("href");
				})).isNotEmpty().allMatch((address) -> address.matches("/[^/].*")));
		this.site.replies()
			.values()
			.stream()
			.filter((reply) -> reply.path().matches("/(css|img)/.*|/favicon.*"))
			.forEach((file) -> assertThat(file.text().replaceAll("xmlns(:[a-z]+)?=\"[^\"]*\"", "")).as(file.path())
				.doesNotContain("http:", "https:", "//fonts", "@import", "<script", "javascript:"));
	}

	@Test
	void onlyArticlesHoldStructuredData() {
		eachPage((path, page) -> {
			List<JsonNode> data = structuredData(page);
			if (!this.site.articles().containsKey(path)) {
				assertThat(data).isEmpty();
				return;
			}
			assertThat(data).extracting((document) -> document.path("@type").asString())
				.containsExactly("MedicalWebPage", "FAQPage", "BreadcrumbList");
			assertThat(data).allSatisfy(
					(document) -> assertThat(document.path("@context").asString()).isEqualTo("https://schema.org"));
		});
	}

	@Test
	void structuredDataSaysWhatThePageSays() {
		eachArticle((path, page) -> {
			List<JsonNode> data = structuredData(page);
			assertThat(data.get(0).path("name").asString()).isEqualTo(page.selectFirst("h1").text());
			assertThat(data.get(0).path("url").asString()).isEqualTo(Visitor.BASE_URL + path);
			assertThat(data.get(1).path("mainEntity").values())
				.extracting((question) -> question.path("name").asString())
				.containsExactlyElementsOf(page.select("#faq summary").eachText())
				.isNotEmpty();
			List<Element> answers = page.select("#faq details > div")
				.stream()
				.map(Element::clone)
				.peek((answer) -> answer.select(".cite, .term-text").remove())
				.toList();
			assertThat(data.get(1).path("mainEntity").values())
				.extracting((question) -> letters(question.path("acceptedAnswer").path("text").asString()))
				.containsExactlyElementsOf(answers.stream().map((answer) -> letters(answer.text())).toList());
			assertThat(data.get(2).path("itemListElement").values())
				.extracting((crumb) -> crumb.path("item").asString())
				.isNotEmpty()
				.allSatisfy((item) -> assertThat(this.site.pages())
					.containsKey(item.startsWith(Visitor.BASE_URL) ? item.substring(Visitor.BASE_URL.length()) : item));
		});
	}

	@Test
	void nobodyIsSaidToHaveReviewedWhatNobodyReviewed() {
		eachArticle((path, page) -> {
			boolean reviewed = this.database.sql("select reviewed is not null from article where slug = ?")
				.param(slug(path))
				.query(Boolean.class)
				.single();
			assertThat(structuredData(page).get(0).has("lastReviewed")).isEqualTo(reviewed);
			assertThat(structuredData(page).get(0).has("reviewedBy")).isEqualTo(reviewed);
			assertThat(page.select(".byline").text().contains("Not yet reviewed by a clinician")).isEqualTo(!reviewed);
		});
	}

	@Test
	void theSitemapListsEveryPageOnceAndNothingElse() {
		assertThat(this.visitor.sitemap()).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(this.site.pages().keySet());
		Document map = Jsoup.parse(this.visitor.get("/sitemap.xml").text(), Parser.xmlParser());
		assertThat(map.select("loc").eachText()).allSatisfy((text) -> assertThat(text).startsWith(Visitor.BASE_URL));
		assertThat(map.select("url > lastmod")).hasSameSizeAs(map.select("url"))
			.allSatisfy((day) -> assertThatCode(() -> LocalDate.parse(day.text())).doesNotThrowAnyException());
		assertThat(this.visitor.get("/robots.txt").text()).contains("Sitemap: " + Visitor.BASE_URL + "/sitemap.xml");
	}

	@Test
	void theFeedIsWellFormedAtom() throws Exception {
		Visitor.Reply reply = this.visitor.get("/feed.xml");
		assertThat(reply.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/atom+xml"));
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		org.w3c.dom.Element feed = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(reply.body()))
			.getDocumentElement();
		assertThat(feed.getLocalName()).isEqualTo("feed");
		assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
		List<org.w3c.dom.Element> entries = children(feed, "entry");
		assertThat(entries).extracting((entry) -> text(entry, "id"))
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					this.site.articles().keySet().stream().map((path) -> Visitor.BASE_URL + path).toList());
		Stream.concat(Stream.of(feed), entries.stream()).forEach((part) -> {
			assertThat(text(part, "title")).isNotBlank();
			assertThat(text(part, "id")).startsWith(Visitor.BASE_URL);
			assertThatCode(() -> OffsetDateTime.parse(text(part, "updated"))).doesNotThrowAnyException();
		});
		assertThat(entries)
			.allSatisfy((entry) -> assertThat(text(children(entry, "author").get(0), "name")).isNotBlank());
		assertThat(children(feed, "link"))
			.extracting((link) -> link.getAttribute("rel"), (link) -> link.getAttribute("href"))
			.contains(tuple("self", Visitor.BASE_URL + "/feed.xml"));
	}

	@Test
	void everyPageShowsTheWayToHelp() {
		String banner = one("select banner from urgency_level where code = 'emergency'");
		String elsewhere = one("select elsewhere from region where chosen");
		String region = one("select name from region where chosen");
		eachPageAndErrorPage((path, page) -> {
			assertThat(page.select("header .standing-line a[href=/warning-signs]").text()).contains(banner)
				.endsWith("Get help now");
			assertThat(page.select(".skip-link").attr("href")).isEqualTo("#main");
			assertThat(page.getElementById("main").tagName()).isEqualTo("main");
			String footer = page.select("body > footer").text();
			assertThat(footer).contains(elsewhere, "Numbers shown are for: " + region,
					"No cookies, no trackers, nothing stored.", "Information, not medical advice.", "Content released");
			assertThat(page.select("body > footer a").eachAttr("href")).contains("/about", "/about/privacy",
					"/about/accessibility", "/about/clinical-safety", "/about/editorial-policy");
		});
	}

	@Test
	void errorPagesHelpOnAndStayOutOfSearchResults() {
		check(this.errorPages, (path, page) -> {
			assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
			assertThat(page.select("link[rel=canonical]")).isEmpty();
			assertThat(page.select("h1")).hasSize(1);
			assertThat(page.select("main a").eachAttr("href")).contains("/", "/symptoms-guide", "/warning-signs");
		});
	}

	@Test
	void theCardsOfAnArticleHoldTheSignsOfTheRegister() {
		eachArticle((path, page) -> {
			assertThat(cards(page)).isEqualTo(register("""
					select l.card, r.sign from article_sign s join rule r on r.code = s.rule
					join urgency_level l on l.code = r.urgency where s.article = ?
					order by l.severity desc, r.position""", slug(path)));
			assertThat(page.select(".emergency + p + section#causes, .emergency ~ section#causes")).hasSize(1);
			assertThat(page.select(".urgency-card:not(.emergency)"))
				.allMatch((card) -> card.closest("#when-to-see-a-doctor") != null);
		});
	}

	@Test
	void theCardsOfTheHomePageHoldTheSignsOfTheRegister() {
		assertThat(cards(this.site.pages().get("/"))).isEqualTo(register("""
				select l.card, r.sign from page_sign s join rule r on r.code = s.rule
				join urgency_level l on l.code = r.urgency where s.page = ?
				order by l.severity desc, r.position""", "/"));
	}

	@Test
	void warningSignsListTheWholeRegister() {
		Document page = this.site.pages().get("/warning-signs");
		Map<String, List<String>> register = register("""
				select l.card, r.sign from rule r join urgency_level l on l.code = r.urgency
				where r.asked and l.code <> ? order by l.severity desc, r.position""", "");
		assertThat(cards(page)).isEqualTo(register);
		assertThat(page.select("#elsewhere ~ ul li").eachText()).containsExactlyElementsOf(this.database.sql("""
				select r.sign from rule r join urgency_level l on l.code = r.urgency
				where not r.asked order by l.severity desc, r.position""").query(String.class).list());
		assertThat(page.select(".wallet-card li").eachText())
			.containsExactlyElementsOf(register.values().iterator().next())
			.isNotEmpty();
		assertThat(page.select(".urgency-card.emergency a[href^=tel:]").attr("href"))
			.isEqualTo("tel:" + one("select emergency_number from region where chosen").replace(" ", ""));
	}

	@Test
	void termsAreExplainedInPlaceWithTheWordsOfTheGlossary() {
		eachArticle((path, page) -> {
			Elements terms = page.select("button.term");
			assertThat(terms).isNotEmpty();
			for (Element term : terms) {
				Element explanation = page.getElementById(term.attr("popovertarget"));
				assertThat(explanation.hasAttr("popover")).isTrue();
				assertThat(explanation.text()).contains(this.site.pages()
					.get("/glossary")
					.select("#" + explanation.id().substring("term-".length()) + " dd")
					.text());
			}
		});
	}

	@Test
	void aBreakdownTellsNothingOfItself() {
		Visitor.Reply reply = this.visitor.get(Visitor.BROKEN_PAGE);
		assertThat(reply.status()).isEqualTo(500);
		assertThat(reply.text()).contains("Something went wrong on our side")
			.doesNotContain("A detail for the log", "Exception", "org.hipnerveguide", "\tat ");
	}

	/**
	 * The links of a kind that break the claim, each with the page where it stands.
	 */
	private List<String> links(Predicate<Site.Link> kind, Predicate<Site.Link> claim) {
		assertThat(this.site.links().keySet()).anyMatch(kind);
		return this.site.links()
			.keySet()
			.stream()
			.filter(kind.and(claim.negate()))
			.map((link) -> link + " on " + this.site.links().get(link))
			.toList();
	}

	private void eachPage(BiConsumer<String, Document> claim) {
		check(this.site.pages(), claim);
	}

	private void eachPageAndErrorPage(BiConsumer<String, Document> claim) {
		Map<String, Document> all = new TreeMap<>(this.site.pages());
		all.putAll(this.errorPages);
		check(all, claim);
	}

	private void eachArticle(BiConsumer<String, Document> claim) {
		check(this.site.articles(), claim);
	}

	/**
	 * Names the pages that break the claim, without printing them all.
	 */
	private static void check(Map<String, Document> pages, BiConsumer<String, Document> claim) {
		assertThat(pages.size()).isPositive();
		List<String> problems = new ArrayList<>();
		pages.forEach((path, page) -> {
			try {
				claim.accept(path, page);
			}
			catch (AssertionError ex) {
				problems.add(path + ": " + ex.getMessage().strip());
			}
		});
		assertThat(problems).isEmpty();
	}

	private static List<JsonNode> structuredData(Document page) {
		return page.select("script[type=application/ld+json]")
			.stream()
			.map((script) -> JSON.readTree(script.data()))
			.toList();
	}

	private static Map<String, List<String>> cards(Document page) {
		Map<String, List<String>> cards = new LinkedHashMap<>();
		for (Element card : page.select(".urgency-card")) {
			List<String> before = cards.put(card.select("h2, h3").first().text(), card.select("li").eachText());
			assertThat(before).as("a second card of one level").isNull();
			assertThat(card.text()).contains("Any one of these is enough.");
		}
		return cards;
	}

	private Map<String, List<String>> register(String sql, String parameter) {
		Map<String, List<String>> register = new LinkedHashMap<>();
		this.database.sql(sql)
			.param(parameter)
			.query((row, number) -> register.computeIfAbsent(row.getString("card"), (card) -> new ArrayList<>())
				.add(row.getString("sign")))
			.list();
		return register;
	}

	private String one(String sql) {
		return this.database.sql(sql).query(String.class).single();
	}

	private static String slug(String path) {
		return path.substring("/symptoms-guide/".length());
	}

	private static String letters(String text) {
		return text.replaceAll("[\\s\\u00a0]+", "");
	}

	private static List<org.w3c.dom.Element> children(org.w3c.dom.Element parent, String name) {
		NodeList nodes = parent.getChildNodes();
		List<org.w3c.dom.Element> children = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof org.w3c.dom.Element element && name.equals(element.getLocalName())) {
				children.add(element);
			}
		}
		return children;
	}

	private static String text(org.w3c.dom.Element parent, String name) {
		List<org.w3c.dom.Element> found = children(parent, name);
		assertThat(found).as(name).hasSize(1);
		return found.get(0).getTextContent();
	}

}
