package org.hipnerveguide.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;

/**
 * Tells many sets of answers in few choices. Nothing is lost: the choices stand for
 * exactly the sets.
 */
final class Choices {

	private final Map<String, Integer> positions = new HashMap<>();

	private final Map<String, String> questions = new HashMap<>();

	private final Comparator<String> asAsked = Comparator.comparing(this.positions::get);

	private final Comparator<Choice> shortestFirst = Comparator.<Choice>comparingInt((choice) -> choice.parts().size())
		.thenComparing(this::position);

	Choices(Questionnaire questionnaire) {
		for (Question question : questionnaire.questions()) {
			for (Option option : question.options()) {
				this.positions.put(option.code(), this.positions.size());
				this.questions.put(option.code(), question.code());
			}
		}
	}

	/**
	 * The sets in few choices, the shortest first, then as asked.
	 */
	List<Choice> of(Collection<Set<String>> sets) {
		List<Choice> choices = sets.stream().map(this::choice).sorted(this.shortestFirst).toList();
		int before;
		do {
			before = choices.size();
			int most = choices.stream().mapToInt((choice) -> choice.parts().size()).max().orElse(0);
			for (int part = most - 1; part >= 0; part--) {
				choices = joined(choices, part);
			}
		}
		while (choices.size() < before);
		return choices.stream().sorted(this.shortestFirst).toList();
	}

	private Choice choice(Set<String> answers) {
		return new Choice(answers.stream().sorted(this.asAsked).map(List::of).toList());
	}

	/**
	 * Joins choices that differ in this part only, if it is about the same question.
	 */
	private List<Choice> joined(List<Choice> choices, int part) {
		Map<Choice, Set<String>> alike = new LinkedHashMap<>();
		for (Choice choice : choices) {
			if (part < choice.parts().size()) {
				List<String> options = choice.parts().get(part);
				String question = this.questions.get(options.get(0));
				alike.computeIfAbsent(choice.with(part, List.of(question)), (unused) -> new TreeSet<>(this.asAsked))
					.addAll(options);
			}
		}
		return Stream
			.concat(choices.stream().filter((choice) -> part >= choice.parts().size()),
					alike.entrySet().stream().map((entry) -> entry.getKey().with(part, List.copyOf(entry.getValue()))))
			.toList();
	}

	private String position(Choice choice) {
		return choice.parts()
			.stream()
			.map((part) -> part.stream()
				.map((option) -> String.format("%05d", this.positions.get(option)))
				.collect(Collectors.joining(",")))
			.collect(Collectors.joining(";"));
	}

}
