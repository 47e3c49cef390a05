package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.AdviceKind;
import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Match;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.Urgency;

import org.springframework.util.function.SingletonSupplier;

/**
 * An assessment with the words that a page needs to tell it.
 */
public final class Result {

	private final PublishedRuleBook book;

	private final Answers answers;

	private final boolean stopped;

	private final ZonedDateTime made;

	private final Assessment assessment;

	private final Supplier<SourceList> sources = SingletonSupplier.of(this::cited);

	/**
	 * Assesses answers.
	 * @param book the rules
	 * @param answers to the questionnaire of that book
	 * @param stopped whether questions may be open
	 * @param made when
	 */
	public Result(PublishedRuleBook book, Answers answers, boolean stopped, ZonedDateTime made) {
		this.book = book;
		this.answers = answers;
		this.stopped = stopped;
		this.made = made;
		this.assessment = book.ruleBook().assess(answers);
	}

	private SourceList cited() {
		SourceList cited = new SourceList(this.book.sources());
		this.assessment.matches().forEach((match) -> cited.add(match.rule().evidence()));
		this.assessment.patterns().forEach((fit) -> cited.add(fit.pattern().evidence()));
		this.assessment.advice().forEach((item) -> cited.add(item.evidence()));
		return cited;
	}

	/**
	 * The rules by which it was made.
	 */
	PublishedRuleBook book() {
		return this.book;
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
		return this.made.toLocalDate();
	}

	/**
	 * When the check was made, by the clock of the server's place.
	 */
	public ZonedDateTime made() {
		return this.made;
	}

	public SafetyNet safetyNet() {
		return SafetyNet.of(level(), today());
	}

	/**
	 * All sources, in the order of their numbers.
	 */
	public List<SourceLink> sources() {
		return this.sources.get().all();
	}

	/**
	 * The numbers of the sources of some evidence.
	 */
	public List<Integer> numbers(List<String> evidence) {
		return this.sources.get().numbers(evidence);
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
	 * The codes of what to say first: the answers that met the rules of the top level,
	 * each once.
	 */
	List<String> said() {
		return this.assessment.matches()
			.stream()
			.filter((match) -> match.rule().urgency() == this.assessment.urgency())
			.flatMap((match) -> match.metBy().stream())
			.distinct()
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
	 * The rules that were met, by level, the most urgent first.
	 */
	public Map<Level, List<Match>> reasons() {
		Map<Level, List<Match>> reasons = new LinkedHashMap<>();
		this.assessment.matches()
			.forEach((match) -> reasons
				.computeIfAbsent(this.book.level(match.rule().urgency()), (unused) -> new ArrayList<>())
				.add(match));
		return reasons;
	}

	/**
	 * The question whose answer decided most, to change it if it was given by mistake.
	 */
	Question firstReason() {
		return questionOf(this.assessment.matches().get(0).metBy().get(0));
	}

	/**
	 * The questions that the person was not sure about and can check.
	 */
	public List<Question> toCheck() {
		return this.assessment.notSure()
			.stream()
			.map(this::questionOf)
			.filter((question) -> question.unsure().isPresent())
			.toList();
	}

	/**
	 * All questions.
	 */
	public List<Question> questions() {
		return this.book.questionnaire().questions();
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
	 * The answers to a question; none if it was not asked.
	 */
	public List<Option> chosen(Question question) {
		return this.answers.to(question);
	}

	/**
	 * The answers as clinicians read them.
	 */
	public ClinicianSheet sheet() {
		return new ClinicianSheet(this.book, given());
	}

	/**
	 * The codes of all answers.
	 */
	public List<String> codes() {
		return this.answers.codes();
	}

	/**
	 * How many rules were run.
	 */
	public int rules() {
		return this.book.ruleBook().rules().size();
	}

	public String version() {
		return this.book.questionnaire().version();
	}

}
