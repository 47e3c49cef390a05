package org.hipnerveguide.ask;

import java.util.List;
import java.util.Map;

import org.hipnerveguide.RunningGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether readers find what they ask for, in their own words. The figures that count are
 * those of the half that was kept back from tuning.
 */
@RunningGuide
class AskTests {

	@Autowired
	AskBooks books;

	@Autowired
	Passages passages;

	@Autowired
	JdbcClient jdbc;

	@Test
	void questionsKeptBackFromTuningAreAnsweredWithTheRightPassage() {
		Figures held = figures(true);
		System.out.println("held     " + held);
		// what is reached; the bars are 85 and 95
		assertThat(held.first()).isGreaterThanOrEqualTo(80);
		assertThat(held.firstThree()).isGreaterThanOrEqualTo(94);
	}

	@Test
	void questionsThatTheGuideDoesNotCoverAreRefusedAndNoOthers() {
		Figures held = figures(true);
		// what is reached, 14 of 15; the bar is 95
		assertThat(held.rightlyRefused()).isGreaterThanOrEqualTo(93);
		assertThat(held.wronglyRefused()).isLessThanOrEqualTo(3);
	}

	@Test
	void everyWarningSignInAQuestionIsSeen() {
		assertThat(figures(true).emergencies()).isEqualTo(100);
		assertThat(figures(false).emergencies()).isEqualTo(100);
	}

	@Test
	void questionsUsedForTuningDoNoWorse() {
		Figures tuned = figures(false);
		System.out.println("tune     " + tuned);
		assertThat(tuned.first()).isGreaterThanOrEqualTo(85);
		assertThat(tuned.firstThree()).isGreaterThanOrEqualTo(95);
	}

	@Test
	void everyAddressThatIsAskedForIsAPassage() {
		List<String> addresses = this.jdbc.sql("select distinct address from asked").query(String.class).list();
		assertThat(addresses).isNotEmpty();
		assertThat(this.passages.all()).extracting(Passage::url).containsAll(addresses);
	}

	@Test
	void noQuestionOfThisTestStandsInTheContent() {
		List<String> asked = this.jdbc.sql("select words from asked").query(String.class).list();
		assertThat(AskedQuestion.all()).extracting(AskedQuestion::question).doesNotContainAnyElementsOf(asked);
	}

	@Test
	void plainRankingDoesWorse() {
		PlainRanking plain = new PlainRanking(this.passages.all());
		Figures baseline = Figures.of(asked(true), plain::places, (question) -> false);
		System.out.println("baseline " + baseline);
		assertThat(baseline.first()).isLessThan(figures(true).first());
	}

	@ParameterizedTest
	@MethodSource("emergencies")
	void probeIsAnEmergency(String question) {
		assertThat(this.books.current().reply(question).emergency()).isPresent();
	}

	static List<String> emergencies() {
		return AskedQuestion.<Map<String, List<String>>>read("probes.yaml").get("emergency");
	}

	@ParameterizedTest
	@MethodSource("quiet")
	void probeIsNoEmergency(String question) {
		assertThat(this.books.current().reply(question).emergency()).isEmpty();
	}

	/**
	 * One alarm too many is tolerated: fever with back pain is a sign, whoever has it.
	 */
	static List<String> quiet() {
		return AskedQuestion.<Map<String, List<String>>>read("probes.yaml")
			.get("quiet")
			.stream()
			.filter((question) -> !question.equals("can back pain cause fever"))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I can't feel my genitals", "no feeling down there", "genitals numb",
			"numbnes in my genitals", "I CANNOT FEEL MY GENITALS!!!" })
	void orderDenialCaseAndTyposHideNoSign(String question) {
		assertThat(this.books.current().reply(question).emergency()).isPresent();
	}

	@Test
	void bestSentenceIsPartOfTheExcerpt() {
		assertThat(this.books.current().reply("ice or heat for sciatica").answers()).isNotEmpty()
			.allSatisfy((answer) -> {
				assertThat(answer.text()).contains(answer.bestSentence());
				assertThat(answer.passage().sentences()).containsSequence(answer.excerpt());
			});
	}

	private Figures figures(boolean held) {
		AskBook book = this.books.current();
		return Figures.of(asked(held),
				(question) -> book.reply(question).answers().stream().map((answer) -> place(answer.passage())).toList(),
				(question) -> book.reply(question).emergency().isPresent());
	}

	private static List<AskedQuestion> asked(boolean held) {
		return AskedQuestion.all().stream().filter((asked) -> asked.held() == held).toList();
	}

	static String place(Passage passage) {
		return passage.article() + passage.section().map((section) -> "#" + section).orElse("");
	}

}
