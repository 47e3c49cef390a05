package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The page that tells one person's result: which parts they get, and in what order.
 */
final class ResultPage {

	/** Most pages are shorter. */
	private static final int USUAL = 32 * 1024;

	private final Result result;

	private final Assessment assessment;

	private final Level level;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL);

	private final ResultParts parts;

	private final ResultParts.@Nullable Template template;

	private boolean complete = true;

	/**
	 * Creates the page of a result.
	 * @param template renders what was not rendered before; without it, such a page is
	 * not written
	 */
	ResultPage(Result result, ResultParts parts, ResultParts.@Nullable Template template) {
		this.result = result;
		this.assessment = result.assessment();
		this.level = result.level();
		this.parts = parts;
		this.template = template;
	}

	/**
	 * Writes the page, in UTF-8; empty if a part is missing.
	 */
	Optional<byte[]> write() {
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
		part("item", "advice " + item.code(), "text", item.text());
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
		part("source", source.code(), "source", source, () -> part("count", String.valueOf(number), "text", number));
	}

	private <T> void list(String part, List<T> things, Consumer<T> write) {
		if (!things.isEmpty()) {
			part(part, () -> things.forEach(write));
		}
	}

	private void level(String part, Runnable... fillings) {
		part(part, this.level.code(),
				Map.of("level", this.level, "net", this.result.safetyNet(), "emergencies", this.result.emergencies()),
				fillings);
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
		Frame frame = this.parts.find(part, of, words, this.template);
		if (frame == null) {
			this.complete = false;
		}
		else {
			frame.write(this.text, fillings);
		}
	}

}
