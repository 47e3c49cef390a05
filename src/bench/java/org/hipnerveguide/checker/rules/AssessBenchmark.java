package org.hipnerveguide.checker.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.hipnerveguide.comparison.RandomAnswers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one assessment with the published rule book takes: from option codes, and from
 * answers that were checked before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessBenchmark {

	private static final int PEOPLE = 1024;

	private final RuleBook book = PublishedRuleBook.ruleBook();

	private final List<List<String>> codes = LongStream.range(0, PEOPLE)
		.mapToObj(new RandomAnswers(this.book.questionnaire())::person)
		.toList();

	private final List<Answers> answers = this.codes.stream()
		.map((person) -> Answers.of(this.book.questionnaire(), person))
		.toList();

	private int next;

	@Benchmark
	public Assessment checkedAnswers() {
		return this.book.assess(this.answers.get(this.next++ % PEOPLE));
	}

	@Benchmark
	public Assessment optionCodes() {
		return this.book.assess(Answers.of(this.book.questionnaire(), this.codes.get(this.next++ % PEOPLE)));
	}

}
