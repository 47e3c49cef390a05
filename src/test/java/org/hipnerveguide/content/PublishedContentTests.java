package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ships with the guide.
 */
class PublishedContentTests {

	private static final int LONGEST_SIGN = 90;

	private static final double HARDEST_GRADE = 8;

	private static final double LONGEST_SENTENCE = 20;

	private final Content content = ContentFolder.read(ContentFiles.shipped(), "us", false);

	@ParameterizedTest
	@ValueSource(strings = { "us", "uk", "eu", "au" })
	void isGoodInEveryRegion(String region) {
		Content regional = ContentFolder.read(ContentFiles.shipped(), region, true);
		assertThat(regional.regions()).extracting(Content.Region::code).containsExactly("au", "eu", "uk", "us");
		assertThat(regional.regions()).filteredOn(Content.Region::chosen)
			.extracting(Content.Region::code)
			.containsExactly(region);
		assertThat(regional.toString()).doesNotContain("{{");
	}

	@Test
	void everyArticleReadsAtGrade8OrLower() {
		assertThat(this.content.articles()).isNotEmpty()
			.allSatisfy((article) -> assertThat(article.grade()).as(article.slug()).isLessThanOrEqualTo(HARDEST_GRADE));
	}

	@Test
	void sentencesHave20WordsOnAverageOrFewer() {
		assertThat(this.content.articles()).allSatisfy((article) -> {
			Prose prose = prose(article);
			assertThat((double) prose.words() / prose.sentences()).as(article.slug())
				.isLessThanOrEqualTo(LONGEST_SENTENCE);
		});
	}

	/**
	 * The table is made from the triage specification, whose codes are stable.
	 */
	@Test
	void registerIsThatOfTheTriageSpecification() throws IOException {
		List<String> specified = Files.readAllLines(Path.of("src/test/resources/checker/register.csv"));
		assertThat(specified).hasSize(49);
		assertThat(this.content.rules()).filteredOn(Content.Rule::asked)
			.extracting((rule) -> rule.code() + "," + rule.urgency() + "," + String.join(" ", rule.evidence()))
			.containsExactlyElementsOf(specified.subList(1, specified.size()));
	}

	/**
	 * What a person says on the telephone are the answers that met a rule.
	 */
	@Test
	void everyAnswerThatARuleLooksForCanBeSaidAloud() {
		Set<String> lookedFor = this.content.rules()
			.stream()
			.flatMap((rule) -> rule.alternatives().stream())
			.flatMap(List::stream)
			.map(Content.Requirement::option)
			.collect(Collectors.toSet());
		assertThat(this.content.questionnaire().steps()).flatExtracting(Content.Step::questions)
			.flatExtracting(Content.CheckerQuestion::options)
			.filteredOn((option) -> lookedFor.contains(option.code()))
			.hasSizeGreaterThan(80)
			.allSatisfy((option) -> assertThat(option.say().orElse("")).as(option.code()).matches("[A-Z].*\\."));
	}

	@Test
	void everyArticleMeetsTheCriteriaThatAMachineCanCheck() {
		assertThat(this.content.articles()).hasSize(12)
			.allSatisfy((article) -> assertThat(article.criteria()).as(article.slug())
				.isEqualTo(new Criteria(article.criteria().statements(), true, true, true)))
			.allSatisfy((article) -> assertThat(article.criteria().statements()).as(article.slug())
				.isGreaterThan(article.words() / 40));
	}

	@Test
	void signsAreShortLinesInAList() {
		assertThat(this.content.rules()).allSatisfy((rule) -> assertThat(rule.sign()).as(rule.code())
			.hasSizeLessThanOrEqualTo(LONGEST_SIGN)
			.doesNotEndWith(".")
			.matches("[A-Z0-9].*"));
		assertThat(this.content.rules()).extracting(Content.Rule::sign).doesNotHaveDuplicates();
	}

	@Test
	void everyFactIsBackedByASourceAndEverySourceBacksAFact() {
		assertThat(this.content.facts()).allSatisfy((fact) -> assertThat(fact.sources()).as(fact.code()).isNotEmpty());
		assertThat(this.content.sources()).extracting(Content.Source::code)
			.allSatisfy((source) -> assertThat(this.content.facts()).as(source)
				.anyMatch((fact) -> fact.sources().contains(source)));
	}

	@Test
	void nobodyIsNamedAsReviewerOfWhatNobodyReviewed() {
		assertThat(this.content.articles()).allSatisfy(
				(article) -> assertThat(article.reviewer().isPresent()).isEqualTo(article.reviewed().isPresent()));
		assertThat(this.content.people()).extracting(Content.Person::slug).contains("editorial-team");
	}

	private static Prose prose(Content.Article article) {
		StringBuilder text = new StringBuilder(blocks(article.lead()));
		article.sections().forEach((section) -> text.append('\n').append(blocks(section.html())));
		article.questions().forEach((question) -> text.append('\n').append(blocks(question.html())));
		return Prose.of(text.toString());
	}

	/**
	 * Paragraphs and list items, each on a line, as a reader sees them.
	 */
	private static String blocks(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		document.select("sup, span[popover], figure, table").remove();
		return String.join("\n", document.select("p, li:not(:has(p))").eachText());
	}

}
