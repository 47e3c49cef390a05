package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Role;

/**
 * The answers in clinical order: history by rows, then every finding asked about as
 * present, denied or not sure.
 */
public final class ClinicianSheet {

	private final PublishedRuleBook book;

	private final Map<Question, List<Option>> given;

	ClinicianSheet(PublishedRuleBook book, Map<Question, List<Option>> given) {
		this.book = book;
		this.given = given;
	}

	/**
	 * The answers that stand in a row of the clinician's sheet, in clinical words. An
	 * answer that has rows of its own stands there and not in those of its question.
	 */
	public List<String> row(String row) {
		List<String> words = new ArrayList<>();
		for (Map.Entry<Question, List<Option>> asked : this.given.entrySet()) {
			for (Option option : asked.getValue()) {
				boolean whole = standsIn(row, asked.getKey().code()) && option.role() != Role.NONE
						&& !this.book.words().containsKey("sheet:" + option.code());
				if (whole || standsIn(row, option.code())) {
					words.add(clinically(option));
				}
			}
		}
		return words;
	}

	/**
	 * The findings of a row's questions that the person has.
	 */
	public List<String> present(String row) {
		return findings(row, (chosen, option) -> chosen.contains(option));
	}

	/**
	 * The findings that the person was not sure about.
	 */
	public List<String> unsure(String row) {
		return findings(row, (chosen, option) -> !chosen.contains(option) && isUnsure(chosen));
	}

	/**
	 * The findings that the person does not have.
	 */
	public List<String> denied(String row) {
		return findings(row, (chosen, option) -> !chosen.contains(option) && !isUnsure(chosen));
	}

	private List<String> findings(String row, BiPredicate<List<Option>, Option> wanted) {
		List<String> words = new ArrayList<>();
		this.given.forEach((question, chosen) -> question.options()
			.stream()
			.filter((option) -> standsIn(row, question.code()) && option.role() == Role.FINDING)
			.filter((option) -> wanted.test(chosen, option))
			.forEach((option) -> words.add(clinically(option))));
		return words;
	}

	private static boolean isUnsure(List<Option> chosen) {
		return chosen.stream().anyMatch((option) -> option.role() == Role.NOT_SURE);
	}

	private boolean standsIn(String row, String code) {
		return List.of(this.book.words().getOrDefault("sheet:" + code, "").split(" ")).contains(row);
	}

	private static String clinically(Option option) {
		return option.shortText().orElse(option.text());
	}

}
