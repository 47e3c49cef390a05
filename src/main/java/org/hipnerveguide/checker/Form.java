package org.hipnerveguide.checker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
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
	 * The code of the step to start with: that of the first error or of the question to
	 * change.
	 */
	public String start() {
		String question = this.errors.isEmpty() ? this.change : this.errors.get(0).question();
		return steps().stream()
			.filter((step) -> step.questions().stream().anyMatch((candidate) -> candidate.code().equals(question)))
			.map(Step::code)
			.findFirst()
			.orElse(steps().get(0).code());
	}

	/**
	 * Whether this answer alone already means emergency.
	 */
	public boolean isEmergency(Option option) {
		return option.role() != Role.NONE && this.book.ruleBook()
			.assess(Answers.partial(this.book.questionnaire(), List.of(option.code())))
			.urgency() == Urgency.EMERGENCY;
	}

}
