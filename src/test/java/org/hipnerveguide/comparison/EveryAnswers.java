package org.hipnerveguide.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Questionnaire;

/**
 * All answers that two books take, found by trying, and the minimal ones among some.
 */
final class EveryAnswers {

	private EveryAnswers() {
	}

	static List<Set<String>> of(RuleBookComparison books) {
		Questionnaire combined = CombinedQuestionnaire.of(books.older().book().questionnaire(),
				books.newer().book().questionnaire());
		List<Set<String>> all = List.of(Set.of());
		List<String> options = combined.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.map((option) -> option.code())
			.toList();
		for (String option : options) {
			all = Stream
				.concat(all.stream(),
						all.stream()
							.map((answers) -> with(answers, option))
							.filter((answers) -> books.older().read(answers).isPresent()
									&& books.newer().read(answers).isPresent()))
				.toList();
		}
		return all;
	}

	private static Set<String> with(Set<String> answers, String option) {
		Set<String> more = new HashSet<>(answers);
		more.add(option);
		return Set.copyOf(more);
	}

	static Set<Set<String>> minimal(List<Set<String>> all, Predicate<Set<String>> some) {
		List<Set<String>> found = all.stream().filter(some).toList();
		Set<Set<String>> minimal = new HashSet<>();
		for (Set<String> one : found) {
			if (found.stream().noneMatch((other) -> other.size() < one.size() && one.containsAll(other))) {
				minimal.add(one);
			}
		}
		return minimal;
	}

}
