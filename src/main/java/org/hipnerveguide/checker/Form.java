package org.hipnerveguide.checker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Requirement;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Step;
import org.hipnerveguide.checker.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire as a page shows it: with the answers given so far and what is wrong
 * with them.
 */
public final class Form {

	private final PublishedRuleBook book;

	private final Set<String> chosen;

	private final List<FormError> errors;

	private final @Nullable String change;

	Form(PublishedRuleBook book, List<String> chosen, List<FormError> errors, @Nullable String change) {
		this.book = book;
		this.chosen = new TreeSet<>(chosen);
		this.errors = errors;
		this.change = change;
	}

	public List<Step> steps() {
		return this.book.questionnaire().steps();
	}

	public String version() {
		return this.book.questionnaire().version();
	}

	public boolean isChosen(Option option) {
		return this.chosen.contains(option.code());
	}

	public List<FormError> errors() {
		return this.errors;
	}

	/**
	 * How many questions are to be answered anew.
	 */
	public int questionsWithErrors() {
		return (int) this.errors.stream().map(FormError::question).distinct().count();
	}

	/**
	 * What is wrong with the answer to a question.
	 */
	public List<FormError> errors(Question question) {
		return this.errors.stream().filter((error) -> error.question().equals(question.code())).toList();
	}

	/**
	 * The code of the question that the person came back to, if any.
	 */
	public @Nullable String change() {
		return this.change;
	}

	/**
	 * What to do when a question was left unanswered.
	 */
	public String missing(Question question) {
		return this.book.words().get("missing:" + question.code());
	}

	/**
	 * The sets of answers of the first step that mean emergency, as "a b+c": a alone, or
	 * b together with c. A script may then offer to stop there.
	 */
	public String emergencies() {
		Set<String> safety = steps().get(0)
			.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.map(Option::code)
			.collect(Collectors.toSet());
		return this.book.emergencies()
			.stream()
			.flatMap((rule) -> rule.condition().alternatives().stream())
			.map((alternative) -> alternative.stream().map(Requirement::optionCode).toList())
			.filter(safety::containsAll)
			.map((codes) -> String.join("+", codes))
			.collect(Collectors.joining(" "));
	}

	/**
	 * Whether this answer alone means emergency.
	 */
	public boolean isEmergency(Option option) {
		return alone(option) == Urgency.EMERGENCY;
	}

	/**
	 * Whether this answer alone means being seen today.
	 */
	public boolean isSameDay(Option option) {
		return alone(option) == Urgency.SAME_DAY;
	}

	private Urgency alone(Option option) {
		return (option.role() == Role.NONE) ? Urgency.SELF_CARE
				: this.book.ruleBook()
					.assess(Answers.partial(this.book.questionnaire(), List.of(option.code())))
					.urgency();
	}

}
