package org.hipnerveguide.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Questionnaire;

/**
 * Many people who answer both questionnaires at random, the same ones every time: the
 * seed of each is a number from 0.
 */
final class People {

	private record Told(Outcome outcome, String code, boolean newly) {

	}

	private final RuleBookComparison books;

	private final MinimalSets difference;

	private final Counts levels = new Counts();

	private final Map<Told, LongAdder> told = new ConcurrentHashMap<>();

	private People(RuleBookComparison books) {
		this.books = books;
		this.difference = books.anyDifference();
	}

	static People ask(RuleBookComparison books, Questionnaire combined, int count) {
		People people = new People(books);
		RandomAnswers random = new RandomAnswers(combined);
		LongStream.range(0, count).parallel().forEach((number) -> people.assess(random.person(number)));
		return people;
	}

	/**
	 * Both books need not be asked about answers that contain no set to which they say
	 * anything else.
	 */
	private void assess(List<String> codes) {
		if (this.difference.areMetBy(Set.copyOf(codes))) {
			Optional<Answers> before = this.books.older().read(codes);
			Optional<Answers> after = this.books.newer().read(codes);
			if (before.isPresent() && after.isPresent()) {
				compare(this.books.older().book().assess(before.get()), this.books.newer().book().assess(after.get()));
			}
		}
		else {
			this.books.newer().urgency(codes).ifPresent((same) -> this.levels.add(same, same));
		}
	}

	private void compare(Assessment before, Assessment after) {
		this.levels.add(before.urgency(), after.urgency());
		for (Outcome outcome : Outcome.values()) {
			Set<String> old = outcome.told(before).collect(Collectors.toSet());
			Set<String> now = outcome.told(after).collect(Collectors.toSet());
			now.stream().filter((code) -> !old.contains(code)).forEach((code) -> count(outcome, code, true));
			old.stream().filter((code) -> !now.contains(code)).forEach((code) -> count(outcome, code, false));
		}
	}

	private void count(Outcome outcome, String code, boolean newly) {
		this.told.computeIfAbsent(new Told(outcome, code, newly), (unused) -> new LongAdder()).increment();
	}

	Counts levels() {
		return this.levels;
	}

	/**
	 * How many are newly told this.
	 */
	long newly(Outcome outcome, String code) {
		return sum(new Told(outcome, code, true));
	}

	/**
	 * How many are no longer told this.
	 */
	long noLonger(Outcome outcome, String code) {
		return sum(new Told(outcome, code, false));
	}

	private long sum(Told which) {
		LongAdder count = this.told.get(which);
		return (count != null) ? count.sum() : 0;
	}

}
