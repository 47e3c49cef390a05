package org.hipnerveguide.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * How many of some answers go from which level to which.
 */
final class Counts {

	/**
	 * A level by the older and by the newer book.
	 */
	record Shift(Urgency from, Urgency to) {

	}

	private final Map<Shift, LongAdder> shifts = new ConcurrentHashMap<>();

	/**
	 * Every answer alone.
	 */
	static Counts ofSingleAnswers(RuleBookComparison books, Questionnaire combined) {
		return of(books, options(combined).stream().map(List::of));
	}

	/**
	 * Every two answers that both questionnaires take together.
	 */
	static Counts ofPairs(RuleBookComparison books, Questionnaire combined) {
		List<String> options = options(combined);
		return of(books,
				IntStream.range(0, options.size())
					.boxed()
					.flatMap((first) -> options.subList(first + 1, options.size())
						.stream()
						.map((second) -> List.of(options.get(first), second))));
	}

	private static Counts of(RuleBookComparison books, Stream<List<String>> answers) {
		Counts counts = new Counts();
		answers.forEach((codes) -> counts.add(books, codes));
		return counts;
	}

	private static List<String> options(Questionnaire questionnaire) {
		return questionnaire.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.map((option) -> option.code())
			.toList();
	}

	private void add(RuleBookComparison books, Collection<String> codes) {
		Optional<Urgency> from = books.older().urgency(codes);
		Optional<Urgency> to = books.newer().urgency(codes);
		if (from.isPresent() && to.isPresent()) {
			add(from.get(), to.get());
		}
	}

	void add(Urgency from, Urgency to) {
		this.shifts.computeIfAbsent(new Shift(from, to), (unused) -> new LongAdder()).increment();
	}

	long of(Shift shift) {
		LongAdder count = this.shifts.get(shift);
		return (count != null) ? count.sum() : 0;
	}

}
