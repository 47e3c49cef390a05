package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.AdviceKind;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * An assessment with the words that a page needs to tell it.
 */
public final class Result {

	private final PublishedRuleBook book;

	private final Answers answers;

	private final boolean stopped;

	private final LocalDate today;

	private final Assessment assessment;

	Result(PublishedRuleBook book, Answers answers, boolean stopped, LocalDate today) {
		this.book = book;
		this.answers = answers;
		this.stopped = stopped;
		this.today = today;
		this.assessment = book.ruleBook().assess(answers);
	}

	public Assessment assessment() {
		return this.assessment;
	}

	public Level level() {
		return this.book.level(this.assessment.urgency());
	}

	/**
	 * All levels, lowest first.
	 */
	public List<Level> levels() {
		return this.book.levels();
	}

	/**
	 * The level without the rules of the top level.
	 */
	public Level levelWithout() {
		return this.book.level(this.assessment.urgencyWithout());
	}

	public boolean isEmergency() {
		return this.assessment.urgency() == Urgency.EMERGENCY;
	}

	/**
	 * Whether only the safety check was answered.
	 */
	public boolean isStopped() {
		return this.stopped;
	}

	/**
	 * The day of the check.
	 */
	public LocalDate today() {
		return this.today;
	}

	public SafetyNet safetyNet() {
		return SafetyNet.of(level(), this.today);
	}

	/**
	 * The sources of a rule.
	 */
	public List<SourceLink> sources(Rule rule) {
		return this.book.sources().getOrDefault(rule.code(), List.of());
	}

	/**
	 * The words of an answer.
	 */
	public String text(String optionCode) {
		return this.book.option(optionCode).text();
	}

	/**
	 * The words of an answer that stand without its question: "Age: 75 or over".
	 */
	public String label(String optionCode) {
		String label = this.book.words().get("label:" + questionOf(optionCode).code());
		return (label != null) ? label + ": " + text(optionCode) : text(optionCode);
	}

	/**
	 * An answer as a person would say it on the telephone.
	 */
	public String say(String optionCode) {
		return this.book.words().getOrDefault("say:" + optionCode, label(optionCode));
	}

	/**
	 * What to say first: the answers that met the rules of the top level, each once.
	 */
	public List<String> say() {
		return this.assessment.matches()
			.stream()
			.filter((match) -> match.rule().urgency() == this.assessment.urgency())
			.flatMap((match) -> match.metBy().stream())
			.distinct()
			.map(this::say)
			.toList();
	}

	/**
	 * The few words that name an advice.
	 */
	public String name(Advice advice) {
		return this.book.words().getOrDefault("advice:" + advice.code(), advice.text());
	}

	/**
	 * The question to which a code is an answer.
	 */
	public Question questionOf(String optionCode) {
		return this.book.questionOf(optionCode);
	}

	/**
	 * The signs that need help at once.
	 */
	public List<Rule> emergencies() {
		return this.book.emergencies();
	}

	public List<Advice> toDo() {
		return advice(AdviceKind.DO);
	}

	public List<Advice> notToDo() {
		return advice(AdviceKind.DONT);
	}

	private List<Advice> advice(AdviceKind kind) {
		return this.assessment.advice().stream().filter((item) -> item.kind() == kind).toList();
	}

	/**
	 * The answers by question, questions that were not asked left out.
	 */
	public Map<Question, List<Option>> given() {
		Map<Question, List<Option>> given = new LinkedHashMap<>();
		for (Question question : this.book.questionnaire().questions()) {
			List<Option> chosen = this.answers.to(question);
			if (!chosen.isEmpty()) {
				given.put(question, chosen);
			}
		}
		return given;
	}

	/**
	 * The answers to one question, in the words of the clinician's sheet.
	 */
	public List<String> shortly(String questionCode) {
		Question question = this.book.questionnaire().question(questionCode).orElseThrow();
		return this.answers.to(question).stream().map((option) -> option.shortText().orElse(option.text())).toList();
	}

	/**
	 * Every finding of a question that was not chosen, in the words of the clinician's
	 * sheet; none when the question was not asked or the person was not sure.
	 */
	public List<String> denied(String questionCode) {
		Question question = this.book.questionnaire().question(questionCode).orElseThrow();
		List<Option> chosen = this.answers.to(question);
		if (chosen.isEmpty() || chosen.stream().anyMatch((option) -> option.role() == Role.NOT_SURE)) {
			return List.of();
		}
		return question.options()
			.stream()
			.filter((option) -> option.role() == Role.FINDING && !chosen.contains(option))
			.map((option) -> option.shortText().orElse(option.text()))
			.toList();
	}

	/**
	 * The codes of all answers.
	 */
	public List<String> codes() {
		return this.answers.codes();
	}

	public String version() {
		return this.book.questionnaire().version();
	}

}
