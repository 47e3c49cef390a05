package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hipnerveguide.checker.rules.SmallBook.all;
import static org.hipnerveguide.checker.rules.SmallBook.any;
import static org.hipnerveguide.checker.rules.SmallBook.code;

class ConditionTests {

	@Test
	void optionIsOneRequirement() {
		assertThat(Condition.option("a").alternatives()).containsExactly(Set.of(new Requirement("a", false)));
	}

	@Test
	void minimumLetsAHigherOptionDo() {
		assertThat(Condition.minimum("a").alternatives()).containsExactly(Set.of(new Requirement("a", true)));
	}

	@Test
	void anyKeepsTheOrderWritten() {
		assertThat(alternatives(any("c", "a", "b"))).containsExactly("[c]", "[a]", "[b]");
	}

	@Test
	void allJoinsTheRequirementsInTheOrderWritten() {
		assertThat(alternatives(all("c", "a", "b+"))).containsExactly("[c, a, b+]");
	}

	@Test
	void allOfAnysIsEveryCombination() {
		assertThat(alternatives(Condition.all(List.of(any("a", "b"), any("c", "d"))))).containsExactly("[a, c]",
				"[a, d]", "[b, c]", "[b, d]");
	}

	@Test
	void atLeastIsEveryChoiceOfThatMany() {
		assertThat(alternatives(atLeast(2, "a", "b", "c"))).containsExactly("[a, b]", "[a, c]", "[b, c]");
		assertThat(alternatives(atLeast(3, "a", "b", "c", "d"))).containsExactly("[a, b, c]", "[a, b, d]", "[a, c, d]",
				"[b, c, d]");
	}

	@Test
	void atLeastOneIsAny() {
		assertThat(atLeast(1, "a", "b")).isEqualTo(any("a", "b"));
	}

	@Test
	void atLeastAsManyAsThereAreIsAll() {
		assertThat(atLeast(3, "a", "b", "c")).isEqualTo(all("a", "b", "c"));
	}

	@Test
	void moreThanThereAreIsNever() {
		assertThat(alternatives(atLeast(3, "a", "b"))).isEmpty();
		assertThat(alternatives(Condition.any(List.of()))).isEmpty();
	}

	@Test
	void atLeastNoneIsAlways() {
		assertThat(alternatives(atLeast(0, "a", "b"))).containsExactly("[]");
		assertThat(alternatives(Condition.all(List.of()))).containsExactly("[]");
	}

	@Test
	void alternativeThatContainsAnotherIsDropped() {
		assertThat(alternatives(Condition.any(List.of(all("a", "b"), code("a"), all("c", "a")))))
			.containsExactly("[a]");
	}

	@Test
	void equalAlternativesAreKeptOnce() {
		assertThat(alternatives(Condition.any(List.of(all("a", "b"), all("b", "a"))))).containsExactly("[a, b]");
	}

	@Test
	void nestingReadsThrough() {
		Condition condition = Condition
			.all(List.of(code("a"), Condition.any(List.of(all("b", "c"), atLeast(2, "d", "e")))));

		assertThat(alternatives(condition)).containsExactly("[a, b, c]", "[a, d, e]");
	}

	private static Condition atLeast(int count, String... codes) {
		return Condition.atLeast(count, List.of(codes).stream().map(SmallBook::code).toList());
	}

	private static List<String> alternatives(Condition condition) {
		return condition.alternatives().stream().map(Object::toString).toList();
	}

}
