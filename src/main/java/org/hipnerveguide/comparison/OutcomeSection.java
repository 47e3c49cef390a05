package org.hipnerveguide.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Advice and patterns that are newly told, or no longer: to how many people, and to which
 * answers.
 */
final class OutcomeSection {

	private final ContentPair pair;

	private final People people;

	OutcomeSection(ContentPair pair, People people) {
		this.pair = pair;
		this.people = people;
	}

	void write(Markdown report) {
		Markdown counts = new Markdown();
		Markdown sets = new Markdown();
		for (Outcome outcome : Outcome.values()) {
			count(outcome, counts);
			write(outcome, "no longer", this.pair.books()::noLonger, sets);
			write(outcome, "newly", this.pair.books()::newly, sets);
		}
		if (counts.isEmpty() && sets.isEmpty()) {
			return;
		}
		report.heading(2, "Advice and patterns");
		report.paragraph("Where the level changes, advice and patterns follow it: such answers stand above and are only"
				+ " counted here, among the random ones.");
		if (!counts.isEmpty()) {
			report.table(List.of("", "newly", "no longer"));
			report.append(counts);
		}
		report.add(sets);
	}

	private void count(Outcome outcome, Markdown counts) {
		for (String code : this.pair.books().both(outcome::codes)) {
			long newly = this.people.newly(outcome, code);
			long noLonger = this.people.noLonger(outcome, code);
			if (newly + noLonger > 0) {
				counts.row(List.of(outcome.words(code), CountsSection.number(newly), CountsSection.number(noLonger)));
			}
		}
	}

	/**
	 * What changes for the same answers is told together.
	 */
	private void write(Outcome outcome, String what, BiFunction<Outcome, String, MinimalSets> sets, Markdown section) {
		Map<Set<Set<String>>, List<String>> codes = this.pair.books()
			.both(outcome::codes)
			.stream()
			.collect(Collectors.groupingBy((code) -> Set.copyOf(sets.apply(outcome, code).sets()), LinkedHashMap::new,
					Collectors.toList()));
		codes.remove(Set.<Set<String>>of());
		codes.forEach((same, told) -> {
			section.heading(3,
					outcome.title(what) + ": " + told.stream().map(Markdown::code).collect(Collectors.joining(", ")));
			this.pair.choices()
				.of(same)
				.forEach((choice) -> section.choice("with", choice, this.pair.wording().parts(choice)));
		});
	}

}
