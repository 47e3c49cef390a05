package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.AdviceKind;
import org.hipnerveguide.checker.rules.Condition;
import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Pattern;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.QuestionType;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Requirement;
import org.hipnerveguide.checker.rules.Role;
import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.RuleBook;
import org.hipnerveguide.checker.rules.Step;
import org.hipnerveguide.checker.rules.Urgency;
import org.hipnerveguide.release.Releases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule book as its rows say, read once a content release.
 */
@Component
public class RuleBooks {

	private final JdbcClient jdbc;

	private final Supplier<PublishedRuleBook> current;

	RuleBooks(JdbcClient jdbc, Releases releases) {
		this.jdbc = jdbc;
		this.current = releases.each(this::read);
	}

	/**
	 * The rule book of the current release.
	 */
	public PublishedRuleBook current() {
		return this.current.get();
	}

	private PublishedRuleBook read() {
		return new PublishedRuleBook(new RuleBook(questionnaire(), rules(), patterns(), advice()), levels(), sources(),
				words(), sentences());
	}

	private Questionnaire questionnaire() {
		String version = this.jdbc.sql("select version from questionnaire").query(String.class).single();
		Map<String, List<Option>> options = grouped(
				"select question, code, role, text, short_text, marker from checker_option order by position",
				(row) -> new Option(row.text("code"), Role.valueOf(constant(row.text("role"))), row.text("text"),
						row.optional("short_text"), row.yes("marker")));
		Map<String, List<Question>> questions = grouped("""
				select step, code, type, text, why, hint, unsure, ordered from checker_question
				order by position""",
				(row) -> new Question(row.text("code"), QuestionType.valueOf(constant(row.text("type"))),
						row.text("text"), row.text("why"), row.optional("hint"), row.optional("unsure"),
						row.yes("ordered"), options.getOrDefault(row.text("code"), List.of())));
		List<Step> steps = list("select code, title from checker_step order by position",
				(row) -> new Step(row.text("code"), row.text("title"),
						questions.getOrDefault(row.text("code"), List.of())));
		return new Questionnaire(version, steps);
	}

	private List<Rule> rules() {
		Map<String, List<String>> facts = texts("select rule, fact from rule_fact order by rule, position");
		Map<String, Condition> conditions = conditions("rule");
		return list("select code, name, urgency, sign, because from rule where asked order by position",
				(row) -> new Rule(row.text("code"), row.text("name"), urgency(row.text("urgency")), row.text("sign"),
						row.text("because"), facts.getOrDefault(row.text("code"), List.of()),
						conditions.getOrDefault(row.text("code"), Condition.any(List.of()))));
	}

	private List<Pattern> patterns() {
		Map<String, List<String>> facts = texts("select pattern, fact from pattern_fact order by pattern, position");
		Map<String, List<String>> support = texts(
				"select pattern, option_code from pattern_support order by pattern, position");
		Map<String, Condition> conditions = conditions("pattern");
		return list("select code, name, read_more from pattern order by position",
				(row) -> new Pattern(row.text("code"), row.text("name"),
						conditions.getOrDefault(row.text("code"), Condition.any(List.of())),
						support.getOrDefault(row.text("code"), List.of()),
						facts.getOrDefault(row.text("code"), List.of()), row.text("read_more")));
	}

	private List<Advice> advice() {
		Map<String, List<String>> facts = texts("select advice, fact from advice_fact order by advice, position");
		Map<String, List<String>> levels = texts("select advice, urgency from advice_level order by advice, position");
		Map<String, List<String>> patterns = texts(
				"select advice, pattern from advice_pattern order by advice, position");
		Map<String, List<String>> withhold = texts(
				"select advice, option_code from advice_withhold order by advice, position");
		Map<String, Condition> conditions = conditions("advice");
		return list("select code, kind, always, text from advice order by position",
				(row) -> new Advice(row.text("code"), AdviceKind.valueOf(constant(row.text("kind"))),
						levels.getOrDefault(row.text("code"), List.of())
							.stream()
							.map(RuleBooks::urgency)
							.collect(Collectors.toSet()),
						Optional.ofNullable(conditions.get(row.text("code"))), row.yes("always"),
						patterns.getOrDefault(row.text("code"), List.of()),
						withhold.getOrDefault(row.text("code"), List.of()), row.text("text"),
						facts.getOrDefault(row.text("code"), List.of())));
	}

	private List<Level> levels() {
		return list("""
				select code, name, action, card, time_frame, what_to_do, by_when, safety_net, check_after_days
				from urgency_level order by severity""",
				(row) -> new Level(urgency(row.text("code")), row.text("name"), row.text("action"), row.text("card"),
						row.text("time_frame"), row.text("what_to_do"), row.text("by_when"), row.text("safety_net"),
						row.number("check_after_days")));
	}

	private Map<String, List<SourceLink>> sources() {
		return grouped("""
				select b.fact, s.code, s.title, s.publisher from fact_source b join source s on s.code = b.source
				order by b.fact, b.position""",
				(row) -> new SourceLink(row.text("code"), row.text("title"), row.text("publisher")));
	}

	/**
	 * Words for pages only: the label of a question, an answer as a person would say it,
	 * the name of an advice.
	 */
	private Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		list("""
				select 'label:' || code as word, label as text from checker_question where label is not null
				union all select 'sheet:' || code, sheet from checker_question where sheet is not null
				union all select 'sheet:' || code, sheet from checker_option where sheet is not null
				union all select 'missing:' || code, missing from checker_question
				union all select 'topic:' || code, topic from checker_question
				union all select 'say:' || code, say from checker_option where say is not null
				union all select 'advice:' || code, name from advice where name is not null""",
				(row) -> words.put(row.text("word"), row.text("text")));
		return words;
	}

	private Map<String, String> sentences() {
		Map<String, String> sentences = new LinkedHashMap<>();
		list("""
				select 'rule:' || code as owner, sentence from rule where asked
				union all select 'pattern:' || code, sentence from pattern
				union all select 'advice:' || code, sentence from advice where sentence is not null""",
				(row) -> sentences.put(row.text("owner"), row.text("sentence")));
		return sentences;
	}

	private Map<String, Condition> conditions(String owner) {
		Map<String, Map<Integer, Set<Requirement>>> alternatives = new LinkedHashMap<>();
		list("select " + owner + " as owner, alternative, option_code, or_higher from " + owner
				+ "_requirement order by " + owner + ", alternative",
				(row) -> alternatives.computeIfAbsent(row.text("owner"), (unused) -> new LinkedHashMap<>())
					.computeIfAbsent(row.number("alternative"), (unused) -> new LinkedHashSet<>())
					.add(new Requirement(row.text("option_code"), row.yes("or_higher"))));
		Map<String, Condition> conditions = new LinkedHashMap<>();
		alternatives.forEach((code, sets) -> conditions.put(code, condition(sets.values())));
		return conditions;
	}

	private static Condition condition(Collection<Set<Requirement>> alternatives) {
		return new Condition(List.copyOf(alternatives));
	}

	private Map<String, List<String>> texts(String sql) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		this.jdbc.sql(sql)
			.query((row, number) -> texts.computeIfAbsent(row.getString(1), (unused) -> new ArrayList<>())
				.add(row.getString(2)))
			.list();
		return texts;
	}

	private <T> Map<String, List<T>> grouped(String sql, Reader<T> reader) {
		Map<String, List<T>> groups = new LinkedHashMap<>();
		this.jdbc.sql(sql)
			.query((row, number) -> groups.computeIfAbsent(row.getString(1), (unused) -> new ArrayList<>())
				.add(reader.read(new Row(row))))
			.list();
		return groups;
	}

	private <T> List<T> list(String sql, Reader<T> reader) {
		return this.jdbc.sql(sql).query((row, number) -> reader.read(new Row(row))).list();
	}

	private static Urgency urgency(String code) {
		return Urgency.valueOf(constant(code));
	}

	private static String constant(String code) {
		return code.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private interface Reader<T> {

		T read(Row row) throws java.sql.SQLException;

	}

}
