package org.hipnerveguide.comparison;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.content.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentComparisonTests {

	/** Fewer than the command asks, so that the tests do not take minutes. */
	private static final int PEOPLE = 5_000;

	private static final String QUESTIONNAIRE = "checker/questionnaire.yaml";

	private static final String RULES = "checker/rules.yaml";

	private static final String ARTICLE = "articles/hip-nerve.md";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	Path folder;

	private Sample older;

	private Sample newer;

	@BeforeEach
	void copyGoodContentTwice() {
		this.older = Sample.good(this.folder.resolve("older"));
		this.newer = Sample.good(this.folder.resolve("newer"));
	}

	@Test
	void nothingIsComparedUnlessAskedFor() {
		assertThat(run("--preview", "--compare-contents=x", "compare-content=x")).isEmpty();
		assertThat(report()).isEmpty();
	}

	@Test
	void sameContentChangesNothing() {
		assertThat(ContentComparison.run(arguments(), new PrintStream(this.out))).contains(0);
		assertThat(report()).isEqualTo(
				"""
						# What this content would change

						- No answers lower the urgency.
						- 0 sets of answers raise the urgency.
						- Rule book 1 → 1

						## How many answers

						| from → to | single answers | pairs of answers | random complete answers |
						| --- | ---: | ---: | ---: |
						| emergency, as before | 1 | 3 | 249,793 |
						| same-day, as before | 1 | 2 | 106,757 |
						| routine, as before | 1 | 1 | 64,274 |
						| self-care, as before | 2 | 0 | 579,176 |

						The random answers are those of 1,000,000 people, each drawn with a number from 0 as the seed; half of them \
						tick at most every eighth box.

						## Cases

						Not compared: no table of cases was given (`--cases=<file>`).

						## Content

						Nothing changes.
						""");
	}

	// the exit status

	@Test
	void loweredUrgencyEndsWith1AndStandsFirst() {
		lowerFever();
		assertThat(compare()).contains(1);
		assertThat(report()).startsWith(
				"""
						# What this content would change

						- **LOWERED: 1 set of answers lowers the urgency.**
						- 0 sets of answers raise the urgency.
						- Rule book 1 → 1: it changes and keeps its version. Write another in `checker/questionnaire.yaml`

						## LOWERED urgency

						Whoever gives these answers may be told to wait longer than before. No fewer of them would do; other answers \
						of the same person may still reach the level.

						- **same-day → soon**: Signs: “Fever” `fever-unwell`

						## Rules that changed

						### `fever` (same-day → soon)

						## How many answers

						| from → to | single answers | pairs of answers | random complete answers |
						| --- | ---: | ---: | ---: |
						| **LOWERED** same-day → soon | 1 | 2 |\
						""");
	}

	@Test
	void acceptedLoweredUrgencyEndsWith0AndIsStillMarked() {
		lowerFever();
		assertThat(compare("--accept-lowered")).contains(0);
		assertThat(report()).contains("**LOWERED: 1 set of answers lowers the urgency.**");
	}

	@Test
	void raisedUrgencyEndsWith0() {
		this.newer.replace(RULES, "urgency: same-day", "urgency: emergency");
		assertThat(compare()).contains(0);
		assertThat(report()).doesNotContain("LOWERED")
			.contains("- No answers lower the urgency.\n- 1 set of answers raises the urgency.")
			.contains("## Raised urgency\n\n- **same-day → emergency**: Signs: “Fever” `fever-unwell`\n");
	}

	@Test
	void signThatIsNotAskedAboutIsLoweredToo() {
		this.newer.replace("signs.yaml", "urgency: emergency", "urgency: soon");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **emergency → soon** the sign that the checker does not ask about, "
				+ "“Chest pain that spreads to the arm” `heart-signs`");
	}

	@Test
	void signThatIsGoneIsLoweredToo() {
		this.newer.write("signs.yaml", "[]\n");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **emergency → gone** the sign that the checker does not ask about");
	}

	@Test
	void refusedContentEndsWith1AndItsProblems() {
		this.newer.replace(RULES, "evidence: [E002]", "evidence: [E999]");
		assertThat(compare()).contains(1);
		assertThat(report()).startsWith("checker/rules.yaml:14: ").endsWith("Nothing was compared.\n");
	}

	@Test
	void refusedOlderContentEndsWith1AndItsProblems() {
		this.older.delete("categories.yaml");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("categories.yaml:1: the file is missing").endsWith("Nothing was compared.\n");
	}

	@Test
	void articleThatVanishesIsRefused() {
		this.older.write("articles/knee-nerve.md", this.older.read(ARTICLE).replace("in the hip", "in the knee"));
		assertThat(compare()).contains(1);
		assertThat(report()).startsWith("redirects.yaml:1: the article \"knee-nerve\" was published and is gone");
	}

	@Test
	void foldersAndTableThatAreNotThereAreWrongUsage() {
		String nowhere = this.folder.resolve("nowhere").toString();
		assertThat(run("--compare-content=" + nowhere)).contains(2);
		assertThat(compare("--hip-nerve-guide.content=" + nowhere)).contains(0);
		assertThat(run("--compare-content=" + this.older.folder(), "--hip-nerve-guide.content=" + nowhere)).contains(2);
		assertThat(compare("--cases=" + nowhere)).contains(2);
		assertThat(report()).contains("--compare-content=" + nowhere + ": there is no such folder: name the one that",
				"--hip-nerve-guide.content=" + nowhere + ": there is no such folder",
				"--cases=" + nowhere + ": there is no such file: name the table of cases");
	}

	@Test
	void folderThatIsNotNamedIsWrongUsage() {
		assertThat(run("--compare-content")).contains(2);
		assertThat(run("--compare-content=")).contains(2);
		assertThat(report()).contains("Name the folder of the older content: --compare-content=<folder>.");
	}

	// the words

	@Test
	void answersThatNeedEachOtherStandTogetherInTheWordsOfTheQuestionnaire() {
		this.newer.replace(RULES, "when: fever-unwell", "when: {all: [fever-unwell, impact-wakes]}");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **same-day → self-care**: Signs: “Fever” `fever-unwell`\n").contains("""
				### `fever` (same-day)

				- no longer fires: Signs: “Fever” `fever-unwell`
				""");
		assertThat(report()).doesNotContain("## Raised urgency");
	}

	@Test
	void setsThatDifferInOneAnswerAreToldInOneGo() {
		this.older.replace(RULES, "when: fever-unwell", "when: {all: [fever-unwell, impact-wakes]}");
		this.newer.replace(RULES, "when: fever-unwell",
				"when: {all: [signs-not-sure, {any: [fever-unwell, impact-wakes]}]}");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("""
				- no longer fires: all of these
				  - Signs: “Fever” `fever-unwell`
				  - Signs: “It wakes me” `impact-wakes`
				- newly fires: 2 sets, one answer of each line
				  - Signs: one of “Fever” `fever-unwell`, “It wakes me” `impact-wakes`
				  - Signs: “I am not sure” `signs-not-sure`
				""");
	}

	@Test
	void answerThatIsNoLongerAskedForLowersTheUrgencyOfWhoeverHadIt() {
		this.older.replace(QUESTIONNAIRE, "          - {code: impact-wakes",
				"          - {code: cold-leg, role: finding, text: A cold leg}\n          - {code: impact-wakes");
		this.older.replace(RULES, "when: saddle-numbness", "when: {any: [saddle-numbness, cold-leg]}");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **emergency → self-care**: Signs: “A cold leg” `cold-leg` (no longer asked)\n")
			.contains("### Answers that can be chosen\n\n- removed `cold-leg`\n");
	}

	@Test
	void answerThatWasNotAskedForBeforeRaisesIt() {
		this.newer.replace(QUESTIONNAIRE, "          - {code: impact-wakes",
				"          - {code: cold-leg, role: finding, text: A cold leg}\n          - {code: impact-wakes");
		this.newer.replace(RULES, "when: saddle-numbness", "when: {any: [saddle-numbness, cold-leg]}");
		assertThat(compare()).contains(0);
		assertThat(report())
			.contains("- **self-care → emergency**: Signs: “A cold leg” `cold-leg` (not asked before)\n");
	}

	@Test
	void questionOfWhichOnlyAMarkerIsLeftIsCompared() {
		this.older.append(QUESTIONNAIRE, """
				      - code: q-place
				        type: multiple
				        topic: Place
				        text: Where is it?
				        why: It matters.
				        missing: Choose a place.
				        options:
				          - {code: both-sides, role: finding, text: Both sides, marker: true}
				          - {code: leg, role: finding, text: The leg}
				""");
		this.newer.replace(QUESTIONNAIRE, "          - {code: impact-wakes",
				"          - {code: leg, role: finding, text: The leg}\n          - {code: impact-wakes");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("### Questions\n\n- removed `q-place`\n", "- removed `both-sides`\n");
	}

	@Test
	void listsAreToldByWhatWentAndWhatCame() {
		this.newer.replace(RULES, "evidence: [E002]", "evidence: [E003, E001]");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("- changed `fever`: evidence: −“E002” +“E003” +“E001”\n");
	}

	@Test
	void wordsOfReadersThatAreGoneAreTold() {
		this.newer.replace("ask/emergencies.yaml", "- {code: numb-between-legs, all: [saddle numbness]}\n", "")
			.replace("ask/emergencies.yaml", "[bottom, bum]", "[bottom, bum, saddle]");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("""
				### How readers ask

				- removed warning sign numb-between-legs: \\[\\[saddle numbness\\]\\]
				- added list seat: saddle
				""");
	}

	@Test
	void questionThatTakesFewerAnswersMayLowerTheUrgency() {
		this.newer.replace(QUESTIONNAIRE, "type: multiple", "type: single");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- Signs `q-signs` now takes one answer: people to whom several apply have to"
				+ " choose, and nobody can compute what.");
	}

	@Test
	void answersThatCanNoLongerBeGivenTogetherAreLowered() {
		this.older.replace(RULES, "when: fever-unwell", "when: {all: [fever-unwell, impact-wakes]}");
		this.newer.replace(RULES, "when: fever-unwell", "when: signs-not-sure");
		this.newer.replace(QUESTIONNAIRE, "type: multiple", "type: single");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **same-day → cannot be given together**: all of these\n"
				+ "  - Signs: “Fever” `fever-unwell`\n  - Signs: “It wakes me” `impact-wakes`\n");
	}

	@Test
	void higherAnswersOfAnOrderedQuestionAreToldAsOrHigher() {
		for (Sample sample : new Sample[] { this.older, this.newer }) {
			sample.append(QUESTIONNAIRE, """
					      - code: q-pain
					        type: scale
					        ordered: true
					        topic: Pain
					        text: How bad is it?
					        why: It matters.
					        missing: Choose a number.
					        options:
					          - {code: pain-0, role: finding, text: "0"}
					          - {code: pain-1, role: finding, text: "1"}
					          - {code: pain-2, role: finding, text: "2"}
					""");
		}
		this.older.replace(RULES, "when: fever-unwell", "when: {minimum: pain-2}");
		this.newer.replace(RULES, "when: fever-unwell", "when: {all: [signs-not-sure, pain-2]}")
			.replace(RULES, "when: impact-wakes", "when: {all: [fever-unwell, {minimum: pain-1}]}");
		assertThat(compare()).contains(1);
		assertThat(report()).contains("- **same-day → self-care**: Pain: “2” `pain-2`\n").contains("""
				- newly fires: 2 sets, one answer of each line
				  - Signs: “Fever” `fever-unwell`
				  - Pain: “1” `pain-1` or higher
				""");
	}

	@Test
	void adviceWithheldForAnotherReasonIsToldWithItsAnswersAndCounted() {
		String advice = """
				- code: walk
				  name: walking
				  kind: do
				  levels: [self-care, routine]
				  show: always
				  withhold: [%s]
				  text: Walk.
				  evidence: [E002]
				""";
		this.older.write("checker/advice.yaml", advice.formatted("signs-not-sure"));
		this.newer.write("checker/advice.yaml", advice.formatted("impact-wakes"));
		assertThat(compare()).contains(0);
		assertThat(report()).containsPattern("\\| advice `walk` shown \\| [0-9,]{3,} \\| [0-9,]{3,} \\|").contains("""
				### Advice no longer shown: `walk`

				- with: Signs: “It wakes me” `impact-wakes`

				### Advice newly shown: `walk`

				- with: Signs: “I am not sure” `signs-not-sure`
				""").contains("### Advice newly withheld: `walk`\n\n- with: Signs: “It wakes me” `impact-wakes`\n");
	}

	// the content

	@Test
	void articleIsToldBySection() {
		this.newer.replace(ARTICLE, "Move often. [E002]", "Move very often. [E002]")
			.replace(ARTICLE, "Some weeks, often.", "Some weeks.")
			.replace(ARTICLE, "title: A nerve", "title: The nerve")
			.replace(ARTICLE, "## Takeaways {#takeaways}",
					"## Night {#night}\n\nIt wakes you. [E003]\n\n## Takeaways {#takeaways}");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("- changed `/symptoms-guide/hip-nerve`: changed `#prevention`, "
				+ "`#how-long-does-it-last`; added `#night`; title: “A nerve in the hip” → “The nerve in the hip”\n");
	}

	@Test
	void numbersOfSourcesAndPlacesOfExplanationsChangeNoSection() {
		this.newer.replace(ARTICLE, "squeezed. [E003]", "squeezed by a [slipped disc](term:slipped-disc). [E001]");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("- changed `/symptoms-guide/hip-nerve`: changed `#lead`\n");
	}

	@Test
	void linksInsideAndOutsideAreToldWithTheirPages() {
		this.newer.replace(ARTICLE, "Move often.", "[Move](https://health.example/move) often.")
			.replace(ARTICLE, "[warning signs](/warning-signs)", "[words](/glossary#tingling)");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("""
				### Links

				- removed internal `/warning-signs` on `/symptoms-guide/hip-nerve`
				- added external `https://health.example/move` on `/symptoms-guide/hip-nerve`
				- added internal `/glossary#tingling` on `/symptoms-guide/hip-nerve`
				""");
	}

	@Test
	void registersAreToldWithTheirWords() {
		this.newer.replace("glossary.yaml", "A prickling feeling.", "A *prickling* feeling.")
			.append("glossary.yaml", "- {code: nerve, term: Nerve, text: A cord., evidence: [E001]}\n")
			.replace("sources.yaml", "year: 2024", "year: 2025")
			.replace("sources.yaml", "Moving helps.", "Moving helps many.")
			.replace(RULES, "sign: Fever with the pain", "sign: Fever and pain")
			.replace(QUESTIONNAIRE, "text: Do you have any of these?", "text: Do you have one of these?")
			.replace(QUESTIONNAIRE, "text: Fever}", "text: A fever}");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("- added `nerve`\n",
				"- changed `tingling`: explanation: “A prickling feeling.” → “A \\*prickling\\* feeling.”\n",
				"- changed `R01`: year: “2024” → “2025”\n",
				"- changed `E002`: statement: “Moving helps.” → “Moving helps many.”\n",
				"- changed `fever`: sign: “Fever with the pain” → “Fever and pain”\n",
				"- changed `q-signs`: text: “Do you have any of these?” → “Do you have one of these?”\n",
				"- changed `fever-unwell`: text: “Fever” → “A fever”\n");
	}

	@Test
	void articleThatMovedIsToldWithItsRedirect() {
		this.older.write("articles/knee-nerve.md", this.older.read(ARTICLE).replace("in the hip", "in the knee"));
		this.newer.append("redirects.yaml", "- {from: /symptoms-guide/knee-nerve, to: /symptoms-guide/hip-nerve}\n");
		assertThat(compare()).contains(0);
		assertThat(report()).contains("- removed `/symptoms-guide/knee-nerve`\n",
				"### Redirects\n\n- added `/symptoms-guide/knee-nerve`\n");
	}

	// the cases

	@Test
	void caseThatChangesIsTold() {
		Path cases = cases("""
				mildest: [signs-none]
				cases:
				  - name: At 30, a fever
				    answers: [fever-unwell]
				    urgency: same-day
				    rules: [fever]
				    patterns: {}
				    nsaid: shown
				  - name: At 40, nothing
				    answers: []
				    urgency: self-care
				    rules: []
				    patterns: {}
				    nsaid: shown
				""");
		lowerFever();
		assertThat(compare("--cases=" + cases)).contains(1);
		assertThat(report()).contains(
				"1 of 2 cases changes.\n\n- **LOWERED** At 30, a fever: **same-day → soon**, the table says same-day\n");
	}

	@Test
	void tableOfCasesWithAMistakeIsRefused() {
		Path cases = cases("mildest: [signs-none]\ncases:\n  - {name: A man, urgncy: soon}\n");
		assertThat(compare("--cases=" + cases)).contains(1);
		assertThat(report()).contains("cases.yaml:3: unknown key \"urgncy\"").endsWith("Nothing was compared.\n");
	}

	// any place, any time

	@Test
	void regionIsTheOneAskedFor() {
		this.newer.replace("regions/uk.yaml", "doctor: ", "doctor: my ");
		assertThat(compare("--hip-nerve-guide.region=us")).contains(0);
		assertThat(report()).doesNotContain("#when-to-see-a-doctor");
		assertThat(compare("--hip-nerve-guide.region=uk")).contains(0);
		assertThat(report()).contains("changed `#when-to-see-a-doctor`");
	}

	@Test
	void sameContentsGiveTheSameBytesWhateverTheEncodingOfTheTerminal() {
		lowerFever();
		compare();
		byte[] utf8 = this.out.toByteArray();
		this.out.reset();
		ContentComparison.run(arguments(), new PrintStream(this.out, true, StandardCharsets.US_ASCII), PEOPLE);
		assertThat(this.out.toByteArray()).isEqualTo(utf8);
	}

	private void lowerFever() {
		this.newer.replace(RULES, "urgency: same-day", "urgency: soon");
	}

	private Path cases(String table) {
		Sample tables = new Sample(this.folder.resolve("tables"));
		return tables.write("cases.yaml", table).folder().resolve("cases.yaml");
	}

	private Optional<Integer> compare(String... more) {
		return run(arguments(more));
	}

	private String[] arguments(String... more) {
		return Stream
			.concat(Stream.of("--compare-content=" + this.older.folder(),
					"--hip-nerve-guide.content=" + this.newer.folder()), Stream.of(more))
			.toArray(String[]::new);
	}

	private Optional<Integer> run(String... arguments) {
		return ContentComparison.run(arguments, new PrintStream(this.out, true, StandardCharsets.UTF_8), PEOPLE);
	}

	private String report() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
