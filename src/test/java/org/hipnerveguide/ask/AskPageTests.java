package org.hipnerveguide.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader sees of the ask box, and what a program gets.
 */
@RunningGuide
class AskPageTests {

	private final JsonMapper mapper = new JsonMapper();

	@Autowired
	Visitor visitor;

	@Autowired
	Passages passages;

	@Test
	void answerShowsItsSentenceItsArticleAndItsReview() {
		Document page = page("ice or heat for sciatica");
		assertThat(page.select("h1").text()).isEqualTo("Ask the guide");
		assertThat(page.select(".answer-list > li")).hasSizeBetween(1, 5).allSatisfy((answer) -> {
			assertThat(answer.select("mark").text()).isNotBlank();
			assertThat(answer.selectFirst("h3 a").attr("href")).contains("#");
			assertThat(answer.select(".meta").text()).contains("In: ", "eviewed");
		});
		assertThat(page.select("input[name=q]").attr("value")).isEqualTo("ice or heat for sciatica");
		assertThat(page.select(".urgency-card")).isEmpty();
	}

	@Test
	void emergencyStandsAboveAllElse() {
		Document page = page("numb around my bottom and can't pee");
		assertThat(page.selectFirst("h1 + *").is(".urgency-card.emergency")).isTrue();
		assertThat(page.select(".urgency-card a[href^=tel:]")).hasSize(1);
		JsonNode json = json("numb around my bottom and can't pee");
		assertThat(page.select(".urgency-card h2").text()).isEqualTo(json.at("/emergency/action").asString());
		assertThat(page.select(".urgency-card li strong").eachText()).first()
			.isEqualTo(json.at("/emergency/sign").asString());
	}

	@Test
	void warningSignThatIsNotSurelyAnsweredGetsTheCardThatShowsIt() {
		JsonNode json = json("has to wear a pad since his back went");
		assertThat(json.at("/answers/0/url").asString()).endsWith("#card-emergency");
		assertThat(json.at("/answers/0/section").asString()).isEqualTo("when-to-see-a-doctor");
		assertThat(json.at("/answers/0/excerpt").asString()).contains(json.at("/emergency/sign").asString());
	}

	@Test
	void warningSignThatNoCardShowsGetsNoWeakMatch() {
		JsonNode json = json("i want to end my life");
		assertThat(json.at("/emergency/sign").asString()).isNotEmpty();
		assertThat(json.at("/answers")).isEmpty();
		assertThat(json.at("/suggestion").isNull()).as("it does not say that the guide does not cover this").isTrue();
	}

	@Test
	void cardFollowsWhatSurelyAnswers() {
		JsonNode json = json("numb between my legs and sciatica");
		assertThat(json.at("/answers/1/url").asString()).endsWith("#card-emergency");
	}

	@Test
	void warningSignThatNothingElseAnswersGetsItsCardAlone() {
		JsonNode json = json("dad slurring his words on the phone to the bank");
		assertThat(json.at("/answers")).hasSize(1);
		assertThat(json.at("/answers/0/url").asString()).endsWith("#card-emergency");
	}

	@Test
	void questionThatIsNotCoveredGetsTheTopicsAndNoWeakMatch() {
		Document page = page("how long do i boil an egg");
		assertThat(page.select("main").text()).contains("The guide does not cover this");
		assertThat(page.select(".answer-list")).isEmpty();
		assertThat(page.select(".teaser-list a")).hasSizeGreaterThan(10);
		JsonNode json = json("how long do i boil an egg");
		assertThat(json.get("answers")).isEmpty();
		assertThat(json.get("suggestion").asString()).startsWith("The guide does not cover this");
	}

	@Test
	void questionsStayOutOfSearchEnginesAndCaches() {
		Reply asked = ask("/ask", "sciatica");
		assertThat(asked.header("Cache-Control")).contains("no-store");
		assertThat(asked.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(asked.page().select("link[rel=canonical]")).isEmpty();
		assertThat(ask("/api/ask", "sciatica").header("Cache-Control")).contains("no-store");
		assertThat(this.visitor.get("/ask").page().select("meta[name=robots]")).isEmpty();
	}

	@Test
	void apiAnswersAsTheContractSays() {
		JsonNode json = json("does carpal tunnel need surgery");
		assertThat(json.propertyNames()).containsExactly("question", "emergency", "answers", "suggestion");
		assertThat(json.get("question").asString()).isEqualTo("does carpal tunnel need surgery");
		assertThat(json.get("emergency").isNull()).isTrue();
		assertThat(json.get("suggestion").isNull()).isTrue();
		assertThat(json.get("answers")).isNotEmpty()
			.allSatisfy((answer) -> assertThat(answer.propertyNames()).containsExactly("title", "article", "section",
					"url", "excerpt"));
		JsonNode term = json("what does radiculopathy mean").at("/answers/0");
		assertThat(term.get("article").asString()).isEqualTo("glossary");
		assertThat(term.get("section").isNull()).isTrue();
	}

	@Test
	void everyAnswerLeadsToAPlaceThatExists() {
		for (AskedQuestion asked : QuestionFiles.in("questions.yaml")) {
			for (JsonNode answer : json(asked.question()).get("answers")) {
				String url = answer.get("url").asString();
				String[] parts = url.split("#");
				assertThat(this.visitor.site().pages().get(parts[0]).getElementById(parts[1])).as(url).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a", "?", "AND ( \" *", "\"", "+-&&||!(){}[]^~*?:\\/", "\u0000\u0001\u001b\u007f",
			"боль в бедре", "坐骨神经痛", "ألم الورك", "🦵🔥", "\u202eevil", "é", "<script>alert(1)</script>",
			"${7*7} #{x} [[1]]", "'; drop table article; --", "the", "=5", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void strangeQuestionGetsASensiblePage(String question) {
		assertThat(ask("/ask", question).status()).isEqualTo(200);
		assertThat(ask("/api/ask", question).status()).isEqualTo(200);
		assertThat(ask("/ask", question).page().select("script:not([src])")).isEmpty();
	}

	@Test
	void missingQuestionGetsTheForm() {
		Document page = this.visitor.get("/ask").page();
		assertThat(page.select("form[action=/ask] input[name=q]")).hasSize(1);
		assertThat(this.visitor.get("/api/ask").status()).isEqualTo(200);
	}

	@Test
	void threeHundredCharactersAreReadAndOneMoreIsExplained() {
		assertThat(ask("/ask", "a".repeat(300)).status()).isEqualTo(200);
		assertThat(ask("/api/ask", "hip ".repeat(75)).status()).isEqualTo(200);
		Reply page = ask("/ask", "b".repeat(301));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.page().select("#q-error").text()).contains("300 characters");
		assertThat(page.page().select("textarea[name=q]").text()).isEqualTo("b".repeat(301));
		Reply api = ask("/api/ask", "b".repeat(301));
		assertThat(api.status()).isEqualTo(400);
		assertThat(api.header("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(this.mapper.readTree(api.text()).at("/errors/0/message").asString()).contains("300");
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		assertThat(this.visitor.get("/ask?q=%ff%fe").status()).isIn(200, 400);
		assertThat(this.visitor.get("/api/ask?q=%ff%fe").status()).isIn(200, 400);
	}

	@Test
	void suggestionsNameEveryPassageAndLeadToIt() {
		JsonNode suggestions = this.mapper.readTree(this.visitor.get("/ask/suggestions.json").text());
		assertThat(suggestions.valueStream().map((suggestion) -> suggestion.get("url").asString()))
			.containsExactlyElementsOf(this.passages.all().stream().map(Passage::url).toList());
		assertThat(suggestions).allSatisfy((suggestion) -> {
			String[] parts = suggestion.get("url").asString().split("#");
			assertThat(this.visitor.site().pages().get(parts[0]).getElementById(parts[1])).as(suggestion.toString())
				.isNotNull();
			assertThat(suggestion.get("heading").asString()).isNotBlank();
		});
	}

	@Test
	void scriptThatSuggestsIsSmallAndOnlyWhereItIsUsed() {
		String address = this.visitor.get("/ask").page().select("script[src]").attr("src");
		assertThat(this.visitor.get(address).text().length()).isLessThanOrEqualTo(3 * 1024);
		assertThat(this.visitor.get("/symptoms-guide/sciatica-overview").page().select("script[src]")).isEmpty();
	}

	@Test
	void askBoxIsSmallAndStandsOnHomeOnArticlesAndOnTheErrorPage() {
		for (String path : new String[] { "/", "/symptoms-guide/sciatica-overview", "/nowhere", "/ask" }) {
			assertThat(this.visitor.get(path).page().select("form.ask-box")).as(path)
				.singleElement()
				.satisfies((box) -> assertThat(box.outerHtml().length()).isLessThanOrEqualTo(350));
		}
	}

	@Test
	void randomQuestionsNeverBreakAnything() {
		Random random = new Random(23);
		for (int i = 0; i < 5000; i++) {
			StringBuilder question = new StringBuilder();
			int length = random.nextInt(340);
			int kind = random.nextInt(3);
			while (question.codePointCount(0, question.length()) < length) {
				int character = switch (kind) {
					case 0 -> 32 + random.nextInt(95);
					case 1 -> random.nextInt(0x3000);
					default -> random.nextInt(0x110000);
				};
				if (character < 0xD800 || character > 0xDFFF) {
					question.appendCodePoint(character);
				}
			}
			Reply reply = ask((i % 2 == 0) ? "/api/ask" : "/ask", question.toString());
			assertThat(reply.status()).as(question.toString())
				.isEqualTo((question.codePointCount(0, question.length()) > 300) ? 400 : 200);
		}
	}

	private Document page(String question) {
		Reply reply = ask("/ask", question);
		assertThat(reply.status()).isEqualTo(200);
		return reply.page();
	}

	private JsonNode json(String question) {
		return this.mapper.readTree(ask("/api/ask", question).text());
	}

	private Reply ask(String path, String question) {
		return this.visitor.get(path + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
	}

}
