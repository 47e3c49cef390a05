package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Fit;
import org.hipnerveguide.checker.rules.Match;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Urgency;
import org.hipnerveguide.checker.rules.Withheld;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the assessments of one day as JSON. What is told of a level, a rule, a pattern
 * or an advice is the same for everybody, but for the answers that it names: Jackson
 * writes it once, with holes; for a person it is copied, and the holes are filled.
 * Nothing that fills them is kept.
 */
final class AssessmentWriter {

	/** Stands for the codes that depend on the person. */
	private static final List<String> HOLES = List.of(Frame.HOLE);

	private static final Frame COMMA = Frame.of(",");

	/** Most assessments are shorter. */
	private static final int USUAL = 4096;

	private final PublishedRuleBook book;

	private final LocalDate day;

	private final JsonMapper json;

	private final Map<Object, Frame> frames = new IdentityHashMap<>();

	private final Map<Advice, Frame> withheld = new IdentityHashMap<>();

	private final Map<String, Frame> codes = new HashMap<>();

	AssessmentWriter(PublishedRuleBook book, LocalDate day, JsonMapper json) {
		this.book = book;
		this.day = day;
		this.json = json;
		RuleBook rules = book.ruleBook();
		book.levels().forEach((level) -> this.frames.put(level.urgency(), filled(frame(level))));
		rules.rules().forEach((rule) -> this.frames.put(rule, filled(AssessmentJson.Rule.of(new Match(rule, HOLES)))));
		rules.patterns()
			.forEach((pattern) -> this.frames.put(pattern, filled(AssessmentJson.Pattern.of(new Fit(pattern, HOLES)))));
		for (Advice item : rules.advice()) {
			this.frames.put(item, filled(AssessmentJson.Advice.of(item)));
			this.withheld.put(item, filled(AssessmentJson.Withheld.of(new Withheld(item, HOLES))));
		}
		Stream.of(Urgency.values()).forEach((level) -> addCode(level.code()));
		rules.questionnaire()
			.questions()
			.forEach((question) -> question.options().forEach((option) -> addCode(option.code())));
	}

	private void addCode(String code) {
		this.codes.put(code, filled(code));
	}

	/**
	 * What surrounds the lists.
	 */
	private ObjectNode frame(Level level) {
		ObjectNode frame = this.json
			.valueToTree(new AssessmentJson(level.code(), level.action(), level.timeFrame(), List.of(), Frame.HOLE,
					HOLES, List.of(), List.of(), List.of(), AssessmentJson.Net.of(SafetyNet.of(level, this.day)),
					new AssessmentJson.Book(this.book.ruleBook().version())));
		List.of("rules", "patterns", "advice", "withheld").forEach((list) -> frame.putArray(list).add(Frame.HOLE));
		return frame;
	}

	private Frame filled(Object value) {
		String hole = this.json.writeValueAsString(Frame.HOLE);
		return Frame.of(this.json.writeValueAsString(value).replace(hole, Frame.HOLE));
	}

	/**
	 * Whether it writes assessments by this rule book on this day.
	 */
	boolean isFor(PublishedRuleBook book, LocalDate day) {
		return this.book == book && this.day.equals(day);
	}

	byte[] write(Assessment assessment) {
		return new Writing().write(assessment);
	}

	/**
	 * The writing of one assessment.
	 */
	private final class Writing {

		private final ByteArrayOutputStream written = new ByteArrayOutputStream(USUAL);

		byte[] write(Assessment told) {
			tell(told.urgency(), //
					() -> each(told.matches(), (match) -> tell(match.rule(), () -> codes(match.metBy()))),
					() -> code(told.urgencyWithout().code()), //
					() -> codes(told.notSure()),
					() -> each(told.patterns(), (fit) -> tell(fit.pattern(), () -> codes(fit.supporting()))),
					() -> each(told.advice(), (item) -> tell(item)), //
					() -> each(told.withheld(), (item) -> withheld(item.advice(), () -> codes(item.because()))));
			return this.written.toByteArray();
		}

		private void tell(Object told, Runnable... holes) {
			fill(AssessmentWriter.this.frames.get(told), holes);
		}

		private void withheld(Advice advice, Runnable because) {
			fill(AssessmentWriter.this.withheld.get(advice), because);
		}

		private void fill(@Nullable Frame frame, Runnable... holes) {
			Objects.requireNonNull(frame).write(this.written, holes);
		}

		private void codes(List<String> codes) {
			each(codes, this::code);
		}

		private void code(String code) {
			fill(AssessmentWriter.this.codes.get(code));
		}

		private <T> void each(List<T> things, Consumer<T> write) {
			for (int i = 0; i < things.size(); i++) {
				if (i > 0) {
					fill(COMMA);
				}
				write.accept(things.get(i));
			}
		}

	}

}
