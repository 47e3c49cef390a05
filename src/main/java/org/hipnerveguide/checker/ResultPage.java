package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Fit;
import org.hipnerveguide.checker.rules.Match;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells a person's result, for all who get one by the same rule book on the
 * same day. It consists of parts that a template has for each level, rule, answer and
 * advice. Which of them a person gets, and in what order, is said here. A part is
 * rendered when first needed, and kept: it is a part of the guide, not of a person.
 */
final class ResultPage {

	/** Most pages are shorter. */
	private static final int USUAL = 32 * 1024;

	private final PublishedRuleBook book;

	private final LocalDate day;

	private final Map<String, Frame> parts = new ConcurrentHashMap<>();

	ResultPage(PublishedRuleBook book, LocalDate day) {
		this.book = book;
		this.day = day;
	}

	/**
	 * Whether it tells results by this rule book on this day.
	 */
	boolean isFor(PublishedRuleBook book, LocalDate day) {
		return this.book == book && this.day.equals(day);
	}

	/**
	 * Tells a result.
	 */
	byte[] write(Result result, Template template) {
		return new Writing(result, template).page().orElseThrow();
	}

	/**
	 * Tells a result if all parts of it were rendered before.
	 */
	Optional<byte[]> write(Result result) {
		return new Writing(result, null).page();
	}

	/**
	 * Renders the parts.
	 */
	interface Template {

		/**
		 * Renders one part.
		 * @param part its name; empty for what surrounds all others
		 * @param words what it speaks of
		 */
		String render(String part, Map<String, Object> words);

	}

	/**
	 * The page of one person.
	 */
	private final class Writing {

		private final Result result;

		private final Assessment assessment;

		private final Level level;

		private final ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL);

		private final @Nullable Template template;

		private boolean complete = true;

		Writing(Result result, @Nullable Template template) {
			this.result = result;
			this.assessment = result.assessment();
			this.level = result.level();
			this.template = template;
		}

		Optional<byte[]> page() {
			level("", this::main);
			return this.complete ? Optional.of(this.text.toByteArray()) : Optional.empty();
		}

		private void main() {
			verdict();
			part("why", this::why);
			if (!this.result.isEmergency()) {
				notSure();
				part("fits", this::fits);
				meanwhile();
				level("watch");
			}
			level("take");
			part("answers", this::given, this::answers);
			part("about", this::sources);
		}

		private void verdict() {
			if (this.result.isEmergency()) {
				level("verdict", this::say, () -> this.result.notToDo().forEach(this::step));
			}
			else {
				level("verdict", () -> {
				}, this::say);
			}
		}

		private void say() {
			List<String> said = this.result.said();
			if (!said.isEmpty()) {
				level("say", () -> said.forEach((code) -> part("sentence", code, "text", this.result.say(code))));
			}
		}

		private void step(Advice item) {
			part("item", item.code(), "text", item.text());
		}

		private void why() {
			if (this.assessment.matches().isEmpty()) {
				part("none-met");
				return;
			}
			this.result.reasons()
				.forEach((level, matches) -> part("reasons", level.code(), "level", level,
						() -> matches.forEach(this::reason)));
			part("without", this.level.code() + ' ' + this.result.levelWithout().code(),
					Map.of("level", this.level, "without", this.result.levelWithout()));
			if (this.result.isEmergency()) {
				question("mistake", this.result.firstReason());
			}
		}

		private void reason(Match match) {
			part("reason", match.rule().code(), "rule", match.rule(), () -> answered(match.metBy()),
					() -> numbers(match.rule().evidence()));
		}

		private void answered(List<String> codes) {
			codes.forEach((code) -> part("answered", code, "text", this.result.label(code)));
		}

		private void numbers(List<String> evidence) {
			this.result.numbers(evidence).forEach((number) -> part("number", String.valueOf(number), "number", number));
		}

		private void notSure() {
			List<Question> questions = this.result.toCheck();
			if (!questions.isEmpty()) {
				part("not-sure", () -> questions.forEach((question) -> question("unsure", question)));
			}
		}

		private void fits() {
			List<Fit> fits = this.assessment.patterns();
			switch (fits.size()) {
				case 0 -> part("fits-none");
				case 1 -> part("fits-one", () -> fits.forEach(this::fit));
				default -> part("fits-some", () -> fits.forEach(this::fit));
			}
		}

		private void fit(Fit fit) {
			part("fit", fit.pattern().code(), "pattern", fit.pattern(), () -> numbers(fit.pattern().evidence()),
					() -> supporting(fit.supporting()));
		}

		private void supporting(List<String> codes) {
			switch (codes.size()) {
				case 0 -> part("fits-maybe");
				case 1 -> part("fits-answer", () -> answered(codes));
				default -> part("fits-answers", () -> answered(codes));
			}
		}

		private void meanwhile() {
			if (!this.assessment.advice().isEmpty() || !this.assessment.withheld().isEmpty()) {
				part("meanwhile", () -> {
					list("do", this.result.toDo(), this::advice);
					list("dont", this.result.notToDo(), this::advice);
				}, () -> list("left-out", this.assessment.withheld(), this::withheld));
			}
		}

		private void advice(Advice item) {
			part("advice", item.code(), "text", item.text(), () -> numbers(item.evidence()));
		}

		private void withheld(Withheld item) {
			part("withheld", item.advice().code(), "text", this.result.name(item.advice()), () -> {
				for (int i = 0; i < item.because().size(); i++) {
					String code = item.because().get(i);
					part((i > 0) ? "because-too" : "because", code, "text", this.result.label(code));
				}
			});
		}

		private void given() {
			this.result.given()
				.forEach((question, options) -> options
					.forEach((option) -> part("given", option.code(), Map.of("question", question, "option", option))));
		}

		private void answers() {
			this.result.questions().forEach((question) -> question("answer", question, () -> chosen(question)));
		}

		private void chosen(Question question) {
			List<Option> chosen = this.result.chosen(question);
			if (chosen.isEmpty()) {
				part("not-asked");
			}
			else {
				list("chosen", chosen, (option) -> part("item", option.code(), "text", option.text()));
			}
		}

		private void sources() {
			List<SourceLink> sources = this.result.sources();
			if (!sources.isEmpty()) {
				part("sources", () -> {
					for (int i = 0; i < sources.size(); i++) {
						source(sources.get(i), i + 1);
					}
				});
			}
		}

		private void source(SourceLink source, int number) {
			part("source", source.code(), "source", source,
					() -> part("count", String.valueOf(number), "text", number));
		}

		private <T> void list(String part, List<T> things, Consumer<T> write) {
			if (!things.isEmpty()) {
				part(part, () -> things.forEach(write));
			}
		}

		private void level(String part, Runnable... fillings) {
			part(part, this.level.code(), Map.of("level", this.level, "net", this.result.safetyNet(), "emergencies",
					this.result.emergencies()), fillings);
		}

		private void question(String part, Question question, Runnable... fillings) {
			part(part, question.code(), "question", question, fillings);
		}

		private void part(String part, Runnable... fillings) {
			part(part, "", Map.of(), fillings);
		}

		private void part(String part, String of, String word, Object meaning, Runnable... fillings) {
			part(part, of, Map.of(word, meaning), fillings);
		}

		private void part(String part, String of, Map<String, Object> words, Runnable... fillings) {
			Frame frame = ResultPage.this.parts.get(part + ' ' + of);
			if (frame == null && this.template != null) {
				frame = render(this.template, part, words);
				ResultPage.this.parts.put(part + ' ' + of, frame);
			}
			if (frame == null) {
				this.complete = false;
			}
			else {
				frame.write(this.text, fillings);
			}
		}

		private Frame render(Template template, String part, Map<String, Object> words) {
			Map<String, Object> all = new HashMap<>(words);
			all.put("hole", Frame.HOLE);
			all.put("levels", this.result.levels());
			all.put("today", ResultPage.this.day);
			all.put("version", this.result.version());
			all.put("rules", this.result.rules());
			return Frame.of(template.render(part, all));
		}

	}

}
