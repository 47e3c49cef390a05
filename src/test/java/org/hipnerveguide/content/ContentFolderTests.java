package org.hipnerveguide.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What good content becomes.
 */
class ContentFolderTests {

	private static final String ARTICLE = "articles/hip-nerve.md";

	private static final String ATTACK = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";

	@TempDir
	Path folder;

	private Sample sample;

	@BeforeEach
	void copyGoodContent() {
		this.sample = Sample.good(this.folder.resolve("content"));
	}

	@Test
	void articleIsReadWithAllItsKeys() {
		Content.Article article = article();
		assertThat(article.slug()).isEqualTo("hip-nerve");
		assertThat(article.address()).isEqualTo("/symptoms-guide/hip-nerve");
		assertThat(article.title()).isEqualTo("A nerve in the hip");
		assertThat(article.category()).isEqualTo("conditions");
		assertThat(article.tags()).containsExactly("hip-pain");
		assertThat(article.author()).isEqualTo("team");
		assertThat(article.reviewer()).isEmpty();
		assertThat(article.reviewed()).isEmpty();
		assertThat(article.published()).isEqualTo("2026-01-10");
		assertThat(article.nextReview()).isEqualTo("2027-01-10");
		assertThat(article.signs()).containsExactly("numb-between-legs", "wakes-at-night");
		assertThat(article.changes())
			.containsExactly(new Content.Change(LocalDate.of(2026, 1, 10), "First version.", "team"));
		assertThat(article.words()).isBetween(60, 110);
		assertThat(article.draft()).isFalse();
	}

	@Test
	void reviewIsKeptWithItsDate() {
		this.sample.replace(ARTICLE, "author: team", "author: team\nreviewer: team\nreviewed: 2026-02-01");
		assertThat(article().reviewer()).contains("team");
		assertThat(article().reviewed()).contains(LocalDate.of(2026, 2, 1));
	}

	@Test
	void sectionsKeepTheirAnchorsAndOrder() {
		assertThat(article().sections()).extracting(Content.Section::anchor)
			.containsExactlyElementsOf(ArticleReader.FIXED_SECTIONS);
		assertThat(article().sections()).extracting(Content.Section::heading)
			.contains("What causes it", "When to see a doctor");
		assertThat(section("causes").selectFirst("h3").id()).isEqualTo("posture");
	}

	@Test
	void furtherSectionsMayStandBetweenTheFixedOnes() {
		this.sample.replace(ARTICLE, "## Prevention",
				"## How long it lasts {#how-long}\n\nWeeks. [E003]\n\n## Prevention");
		assertThat(article().sections()).extracting(Content.Section::anchor)
			.containsSubsequence("remedies", "how-long", "prevention");
	}

	@Test
	void sourcesAreNumberedInTheOrderAReaderMeetsThem() {
		assertThat(article().citedSources()).containsExactly("K01", "R01");
		assertThat(article().lead()).isEqualTo(
				"<p>A nerve in the hip can be squeezed.<sup class=\"cite\"><a href=\"#source-1\">1</a></sup></p>");
		assertThat(section("causes").select("sup.cite").eachText()).containsExactly("2", "1 2", "1 2");
	}

	@Test
	void markOfNoClaimLeavesNothingBehind() {
		assertThat(section("when-to-see-a-doctor").text())
			.isEqualTo("Ask your primary care doctor, or read what helps.");
		assertThat(section("when-to-see-a-doctor").select("sup")).isEmpty();
	}

	@Test
	void termIsExplainedAtItsFirstMentionOnly() {
		Document causes = section("causes");
		assertThat(causes.select("button.term[type=button][popovertarget=term-slipped-disc]")).hasSize(2);
		assertThat(causes.select("span#term-slipped-disc[popover]")).singleElement()
			.extracting(Element::text)
			.isEqualTo("Slipped disc A disc that bulges. Glossary");
		assertThat(causes.selectFirst("span[popover] a").attr("href")).isEqualTo("/glossary#slipped-disc");
	}

	@Test
	void termsAreSortedFromAToZ() {
		assertThat(this.sample.content().terms()).extracting(Content.Term::name)
			.containsExactly("Slipped disc", "Tingling");
	}

	@Test
	void doAndDontStandAsAPair() {
		Element pair = section("remedies").selectFirst("div.do-dont");
		assertThat(pair.selectFirst("> .do").text()).isEqualTo("Do Walk a little each day.1 2");
		assertThat(pair.selectFirst("> .dont").text()).isEqualTo("Don't Stay in bed.1 2");
	}

	@Test
	void pictureHasItsSizeItsWordsAndItsCaption() {
		Element figure = section("symptoms").selectFirst("figure");
		Element picture = figure.selectFirst("img");
		assertThat(picture.attr("alt")).isEqualTo("A person lies on the back with pillows under the knees");
		assertThat(picture.attr("src")).isEqualTo("/img/sleep-back.svg");
		assertThat(picture.attr("loading")).isEqualTo("lazy");
		assertThat(Integer.parseInt(picture.attr("width"))).isPositive();
		assertThat(Integer.parseInt(picture.attr("height"))).isPositive();
		assertThat(figure.selectFirst("figcaption").text()).isEqualTo("On your back");
	}

	@Test
	void tableCellsNameTheirColumn() {
		Document remedies = section("remedies");
		assertThat(remedies.select("td").eachAttr("data-label")).containsExactly("What it is", "How it may help");
		assertThat(remedies.select("th[scope=col][role=columnheader]")).hasSize(2);
		assertThat(remedies.selectFirst("table").attr("role")).isEqualTo("table");
		assertThat(remedies.select("tr[role=row]")).hasSize(2);
	}

	@Test
	void figuresOutOf100AreDrawnAsDots() {
		List<Element> figures = section("remedies").select("figure.out-of-100");
		assertThat(figures).extracting((figure) -> figure.selectFirst("figcaption").text())
			.containsExactly("63 of 100 people were better by 3 months1", "0 of 100 people were worse1 2");
		assertThat(figures).allSatisfy((figure) -> assertThat(dots(figure.selectFirst("path.all"))).isEqualTo(100));
		assertThat(dots(figures.get(0).selectFirst("path.some"))).isEqualTo(63);
		assertThat(figures.get(1).select("path.some")).isEmpty();
		assertThat(section("remedies").select("svg[aria-hidden=true]")).hasSize(2);
	}

	@Test
	void regionsWordsBeginASentenceWithACapitalWhereTheFileAsksForIt() {
		this.sample.replace(ARTICLE, "Move often. [E002]", "{{Emergency-department}} can help. [E002]");
		assertThat(section("prevention").text()).startsWith("An emergency department can help.");
	}

	@Test
	void wordsFollowTheRegion() {
		Content uk = ContentFolder.read(this.sample.files(), "uk", false);
		assertThat(uk.articles().get(0).sections().get(2).html()).contains("Ask your GP,");
		assertThat(uk.levels().get(4).action()).isEqualTo("Go to A&E now");
		assertThat(this.sample.content().levels().get(4).action()).isEqualTo("Go to an emergency department now");
		assertThat(uk.regions()).filteredOn(Content.Region::chosen)
			.singleElement()
			.extracting(Content.Region::emergencyNumber)
			.isEqualTo("999");
	}

	@Test
	void regionsWordsAreEscapedInText() {
		this.sample.replace(ARTICLE, "Move often. [E002]", "Go to {{emergency-department}}. [E002]");
		Content.Article article = ContentFolder.read(this.sample.files(), "uk", false).articles().get(0);
		assertThat(article.sections()).filteredOn((section) -> section.anchor().equals("prevention"))
			.singleElement()
			.satisfies((section) -> assertThat(section.html()).startsWith("<p>Go to A&amp;E."));
	}

	@Test
	void questionsStandApartFromTheirSection() {
		assertThat(article().questions()).extracting(Content.Question::anchor)
			.containsExactly("dangerous", "how-long-does-it-last");
		assertThat(article().questions()).extracting(Content.Question::question)
			.containsExactly("Is it dangerous?", "How long does it last?");
		assertThat(article().questions()).extracting(Content.Question::answer)
			.containsExactly("Rarely. Know the warning signs.", "Some weeks, often.");
		assertThat(article().questions().get(0).html()).startsWith("<p>Rarely. Know the <a href=\"/warning-signs\">");
		assertThat(section("faq").text()).isEqualTo("People ask these.");
	}

	@Test
	void pagesHaveTheirAddresses() {
		assertThat(this.sample.content().pages()).extracting(Content.Page::address)
			.containsExactlyInAnyOrder("/", "/about", "/about/privacy", "/about/accessibility",
					"/about/editorial-policy", "/about/clinical-safety", "/who-can-help");
	}

	@Test
	void draftIsHiddenFromReadersAndShownInAPreview() {
		this.sample.write("articles/knee-nerve.md",
				this.sample.read(ARTICLE).replace("status: published", "status: draft"));
		assertThat(this.sample.content().articles()).extracting(Content.Article::slug).containsExactly("hip-nerve");
		assertThat(this.sample.contentWithDrafts().articles()).extracting(Content.Article::slug)
			.containsExactly("hip-nerve", "knee-nerve");
		assertThat(this.sample.contentWithDrafts().articles()).extracting(Content.Article::draft)
			.containsExactly(false, true);
	}

	@Test
	void retiredArticleMayStayAsADraftBesideItsRedirect() {
		this.sample
			.write("articles/knee-nerve.md", this.sample.read(ARTICLE).replace("status: published", "status: draft"))
			.append("redirects.yaml", "- {from: /symptoms-guide/knee-nerve, to: /symptoms-guide/hip-nerve}\n");
		assertThat(this.sample.content().redirects()).hasSize(2);
		assertThat(this.sample.contentWithDrafts().redirects()).hasSize(2);
	}

	@Test
	void equalFilesMakeEqualContent() {
		Content copy = Sample.good(this.folder.resolve("another place")).content();
		assertThat(copy).isEqualTo(this.sample.content()).hasToString(this.sample.content().toString());
	}

	@Test
	void contentSaysNothingOfWhereAndWhenItWasRead() {
		assertThat(this.sample.content().toString()).doesNotContain(this.folder.toString())
			.doesNotContainPattern("@[0-9a-f]{6,}");
	}

	@Test
	void hostileWordsComeOutAsWords() {
		this.sample.replace("glossary.yaml", "term: Tingling", "term: '" + quoted(ATTACK) + "'")
			.replace("glossary.yaml", "A prickling feeling.", "'" + quoted(ATTACK) + "'")
			.replace(ARTICLE, "![A person lies on the back with pillows under the knees]",
					"![A person " + escaped("\"><script>alert(1)</script>") + "]")
			.replace(ARTICLE, "\"On your back\"", "'On your back \"><script>alert(2)</script>'")
			.replace(ARTICLE, "| What it is | How", "| What " + escaped("\"><script>alert(3)</script>") + " | How")
			.replace(ARTICLE, "were better by 3 months", "were better \"><script>alert(4)</script>")
			.replace(ARTICLE, "### Is it dangerous?", "### Is " + escaped("<script>alert(5)</script>") + " dangerous?")
			.replace(ARTICLE, "## Prevention", "## Prevention " + escaped("<script>alert(6)</script>"))
			.replace(ARTICLE, "Some weeks, often.", "Some `<script>alert(7)</script>` &lt;script>alert(8)&lt;/script>.")
			.replace(ARTICLE, "[what helps](#remedies)", "[what helps](#remedies '\"><script>alert(9)</script>')");
		Content.Article article = article();
		StringBuilder html = new StringBuilder(article.lead());
		article.sections().forEach((section) -> html.append(section.html()));
		article.questions().forEach((question) -> html.append(question.html()));
		Document page = Jsoup.parseBodyFragment(html.toString());
		assertThat(page.select("script, [onerror], img[src=x]")).isEmpty();
		assertThat(html).doesNotContainIgnoringCase("<script");
		assertThat(page.text()).contains("<script>alert('x')</script>", "alert(2)", "alert(4)", "alert(7)", "alert(8)");
		assertThat(page.selectFirst("img").attr("alt")).isEqualTo("A person \"><script>alert(1)</script>");
		assertThat(page.selectFirst("td").attr("data-label")).isEqualTo("What \"><script>alert(3)</script>");
		assertThat(article.questions().get(0).question()).isEqualTo("Is <script>alert(5)</script> dangerous?");
	}

	@Test
	void tagsInARegionsWordsAreRefusedWhereverTheyAreUsed() {
		this.sample.replace("regions/us.yaml", "doctor: primary care doctor", "doctor: '" + quoted(ATTACK) + "'");
		assertThatThrownBy(() -> this.sample.content()).isInstanceOf(ContentException.class)
			.hasMessageContaining(ARTICLE + ":34: raw HTML");
	}

	private Content.Article article() {
		return this.sample.content().articles().get(0);
	}

	private Document section(String anchor) {
		return Jsoup.parseBodyFragment(article().sections()
			.stream()
			.filter((section) -> section.anchor().equals(anchor))
			.findFirst()
			.orElseThrow()
			.html());
	}

	/**
	 * Each run of dots is a line of so many units.
	 */
	private static int dots(Element path) {
		return Pattern.compile("h(\\d+)\\.1")
			.matcher(path.attr("d"))
			.results()
			.mapToInt((run) -> Integer.parseInt(run.group(1)) / 10 + 1)
			.sum();
	}

	private static String quoted(String text) {
		return text.replace("'", "''");
	}

	/**
	 * As Markdown that means the characters themselves.
	 */
	private static String escaped(String text) {
		return text.replace("<", "&lt;").replace("\"", "&quot;");
	}

}
