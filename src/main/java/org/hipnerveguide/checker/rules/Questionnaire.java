package org.hipnerveguide.checker.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is asked, in the order asked.
 */
public final class Questionnaire {

	private final String version;

	private final List<Step> steps;

	private final List<Question> questions;

	private final Places places;

	/**
	 * Makes a questionnaire of its steps.
	 * @param version the version of the rule book that it belongs to, shown on every
	 * result
	 * @param steps in the order shown
	 */
	public Questionnaire(String version, List<Step> steps) {
		this.version = version;
		this.steps = List.copyOf(steps);
		this.questions = this.steps.stream().flatMap((step) -> step.questions().stream()).toList();
		this.places = new Places(this.questions);
	}

	/**
	 * The version of the rule book.
	 */
	public String version() {
		return this.version;
	}

	/**
	 * The steps, in the order shown.
	 */
	public List<Step> steps() {
		return this.steps;
	}

	/**
	 * The questions of all steps, in the order asked.
	 */
	public List<Question> questions() {
		return this.questions;
	}

	/**
	 * The question of this code, if there is one.
	 */
	public Optional<Question> question(String code) {
		return this.questions.stream().filter((question) -> question.code().equals(code)).findFirst();
	}

	/**
	 * The option of this code, if a question offers it.
	 */
	public Optional<Option> option(String code) {
		return this.places.of(code).map(Place::option);
	}

	/**
	 * The question that offers the option of this code, if there is one.
	 */
	public Optional<Question> questionOf(String optionCode) {
		return this.places.of(optionCode).map(Place::question);
	}

	/**
	 * The fewest answers that meet a condition on this questionnaire, in every way in
	 * which they do: answers that can be given together, by the codes of their options.
	 * All answers that meet the condition contain one of these sets, and all that contain
	 * one meet it.
	 */
	public Set<Set<String>> leastAnswers(Condition condition) {
		Set<Set<String>> ways = new LinkedHashSet<>();
		for (Alternative alternative : When.of(this.places, condition, condition).alternatives()) {
			alternative.leastAnswers().map(this.places::codes).map(Set::copyOf).forEach(ways::add);
		}
		return Collections.unmodifiableSet(ways);
	}

	Places places() {
		return this.places;
	}

}
