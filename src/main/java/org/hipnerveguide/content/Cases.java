package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;

/**
 * The table of cases that clinicians read and extend: people whom they can picture, and
 * what the checker must say to them.
 *
 * @param mildest the answer of each question that a case does not mention, by code
 * @param cases in the order of the table
 */
public record Cases(List<String> mildest, List<Case> cases) {

	/**
	 * One person.
	 *
	 * @param name the person, in one sentence
	 * @param answers codes of what they chose
	 * @param urgency code of the level
	 * @param rules codes of every rule that is met, the most urgent first
	 * @param patterns codes of what it may fit, best supported first, with the number of
	 * answers that support each
	 * @param nsaid what becomes of the advice on ibuprofen
	 * @param fires the rule that this case shows to be met
	 * @param misses the rule that this case just misses
	 */
	public record Case(String name, List<String> answers, String urgency, List<String> rules,
			Map<String, Integer> patterns, String nsaid, Optional<String> fires, Optional<String> misses) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * Reads the table.
	 * @throws ContentException with every problem, if there is any
	 */
	public static Cases read(Path file) {
		Problems problems = new Problems();
		Yaml yaml = new Yaml(new Words(Map.of(), problems), problems);
		Optional<Cases> cases = bytes(file, problems)
			.flatMap((bytes) -> SourceFile.decode(file.toString(), bytes, problems))
			.flatMap(yaml::entry)
			.map(Cases::of);
		problems.refuseIfAny();
		return cases.orElseThrow();
	}

	private static Optional<byte[]> bytes(Path file, Problems problems) {
		try {
			return Optional.of(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			problems.add(file.toString(), 1, "the file cannot be read", "name the table of cases");
			return Optional.empty();
		}
	}

	private static Cases of(Entry file) {
		Cases cases = new Cases(file.someTexts("mildest"), file.entries("cases").stream().map(Cases::one).toList());
		file.nothingElse();
		return cases;
	}

	private static Case one(Entry entry) {
		Map<String, Integer> patterns = new LinkedHashMap<>();
		entry.part("patterns")
			.ifPresent((part) -> part.keys()
				.forEach((pattern) -> patterns.put(pattern, part.optionalNumber(pattern).orElse(0))));
		Case one = new Case(entry.text("name"), entry.texts("answers"), entry.code("urgency"), entry.texts("rules"),
				patterns, entry.text("nsaid"), entry.optionalText("fires"), entry.optionalText("misses"));
		entry.nothingElse();
		return one;
	}

	/**
	 * Answers in which every question that is left open has its mildest option.
	 */
	public List<String> completed(Collection<String> answers, Questionnaire questionnaire) {
		List<Question> answered = answers.stream().flatMap((code) -> questionnaire.questionOf(code).stream()).toList();
		return Stream
			.concat(this.mildest.stream()
				.filter((mild) -> questionnaire.questionOf(mild).filter(answered::contains).isEmpty()),
					answers.stream())
			.toList();
	}

}
