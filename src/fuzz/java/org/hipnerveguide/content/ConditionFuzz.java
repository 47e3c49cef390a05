package org.hipnerveguide.content;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands where a condition is expected, it is read or refused, in little time
 * and memory.
 */
class ConditionFuzz {

	@MethodSource("conditions")
	@FuzzTest(maxExecutions = 500_000, maxDuration = "15m")
	void anyConditionIsReadOrRefused(byte[] data) {
		Problems problems = new Problems();
		SourceFile.decode("checker/rules.yaml", data, problems)
			.flatMap(new Yaml(new Words(Map.of(), problems), problems)::entry)
			.flatMap((entry) -> entry.condition("when", new Names(problems)))
			.ifPresent((tree) -> {
				ConditionTree.rows(tree.condition());
				String html = new ConditionSentence(Map.of()).html(tree);
				if (problems.areNone()) {
					Harmless.check(html);
				}
			});
	}

	static Stream<byte[]> conditions() {
		return Stream
			.of("when: a", "when: {any: [a, b]}", "when: {all: [a, {minimum: b}]}", "when: {at-least: 2, of: [a, b, c]}",
					"when: {any: [{all: [a, {at-least: 1, of: [b]}]}, {minimum: c}]}", "when:\n  any:\n  - a\n  - all: [b]",
					"when: &a {any: [*a]}", "when: !!set {a, b}", "when: {all: [{any: [a, b]}, {any: [c, d]}, {any: [e, f]}]}",
					"when: {all: [{any: [a, b]}]}")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

}
