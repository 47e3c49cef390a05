package org.hipnerveguide.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Questionnaire;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoicesTests {

	private static final Questionnaire QUESTIONNAIRE = RandomBook.of(0).questionnaire();

	private static final List<String> OPTIONS = List.of("a", "b", "c", "d", "e", "f", "pain-0", "pain-1", "pain-2",
			"young", "old");

	private final Choices choices = new Choices(QUESTIONNAIRE);

	@Test
	void choicesStandForExactlyTheSets() {
		LongStream.range(0, 300).forEach((seed) -> {
			Set<Set<String>> sets = some(new SplittableRandom(seed));
			List<Choice> told = this.choices.of(sets);
			assertThat(told.stream().flatMap(ChoicesTests::sets).collect(Collectors.toSet())).isEqualTo(sets);
			assertThat(told.stream().mapToLong(Choice::sets).sum()).isEqualTo(sets.size());
		});
	}

	@Test
	void shortestComeFirstAndThenAsAsked() {
		assertThat(this.choices.of(Set.of(Set.of("old", "c"), Set.of("pain-1", "a"), Set.of("young"), Set.of("f"))))
			.containsExactly(choice("f"), choice("young"), choice("a", "pain-1"), choice("c", "old"));
	}

	@Test
	void onlyOptionsOfOneQuestionAreJoined() {
		assertThat(this.choices.of(Set.of(Set.of("a"), Set.of("b"), Set.of("e")))).containsExactly(choice("a,b"),
				choice("e"));
	}

	@Test
	void severalPartsAreJoined() {
		assertThat(this.choices.of(Set.of(Set.of("a", "e"), Set.of("a", "f"), Set.of("b", "e"), Set.of("b", "f"))))
			.containsExactly(choice("a,b", "e,f"));
	}

	private static Choice choice(String... parts) {
		return new Choice(Stream.of(parts).map((part) -> List.of(part.split(","))).toList());
	}

	private static Set<Set<String>> some(SplittableRandom random) {
		Set<Set<String>> sets = new HashSet<>();
		for (int i = random.nextInt(40); i > 0; i--) {
			Set<String> set = new TreeSet<>();
			for (int j = random.nextInt(4); j > 0; j--) {
				set.add(OPTIONS.get(random.nextInt(OPTIONS.size())));
			}
			sets.add(Set.copyOf(set));
		}
		return sets;
	}

	private static Stream<Set<String>> sets(Choice choice) {
		Stream<Set<String>> sets = Stream.of(Set.of());
		for (List<String> part : choice.parts()) {
			sets = sets.flatMap((set) -> part.stream().map((option) -> {
				Set<String> more = new HashSet<>(set);
				more.add(option);
				return Set.copyOf(more);
			}));
		}
		return sets;
	}

}
