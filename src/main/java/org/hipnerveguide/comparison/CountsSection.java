package org.hipnerveguide.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Urgency;
import org.hipnerveguide.comparison.Counts.Shift;

/**
 * How many answers go from which level to which.
 */
final class CountsSection {

	private final List<Counts> counts;

	CountsSection(ContentPair pair, People people) {
		this.counts = List.of(Counts.ofSingleAnswers(pair.books(), pair.combined()),
				Counts.ofPairs(pair.books(), pair.combined()), people.levels());
	}

	void write(Markdown report) {
		report.heading(2, "How many answers");
		report.table(List.of("from → to", "single answers", "pairs of answers", "random complete answers"));
		shifts().filter((shift) -> this.counts.stream().anyMatch((one) -> one.of(shift) > 0))
			.forEach((shift) -> report
				.row(Stream.concat(Stream.of(words(shift)), this.counts.stream().map((one) -> number(one.of(shift))))
					.toList()));
	}

	/**
	 * All shifts: the lowering ones, the most urgent first, the raising ones, and the
	 * levels that stay.
	 */
	private static Stream<Shift> shifts() {
		List<Urgency> levels = Stream.of(Urgency.values()).sorted((one, other) -> other.compareTo(one)).toList();
		List<Shift> all = levels.stream().flatMap((from) -> levels.stream().map((to) -> new Shift(from, to))).toList();
		return Stream
			.of(all.stream().filter(CountsSection::lowers),
					all.stream().filter((shift) -> shift.to().compareTo(shift.from()) > 0),
					all.stream().filter((shift) -> shift.from() == shift.to()))
			.flatMap((some) -> some);
	}

	private static boolean lowers(Shift shift) {
		return shift.to().compareTo(shift.from()) < 0;
	}

	private static String words(Shift shift) {
		if (shift.from() == shift.to()) {
			return shift.from().code() + ", as before";
		}
		return (lowers(shift) ? "**LOWERED** " : "raised ") + shift.from().code() + " → " + shift.to().code();
	}

	static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}
