package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of the symptom checker.
 */
final class CheckerTables {

	private final ContentTables tables;

	private final Map<String, String> roles = new TreeMap<>();

	CheckerTables(ContentTables tables) {
		this.tables = tables;
	}

	void insert(Content content) {
		insertQuestionnaire(content.questionnaire());
		insertRequirements("rule_requirement", content.rules(), Content.Rule::code, Content.Rule::alternatives);
		insertPatterns(content.patterns());
		insertAdvice(content.advice());
	}

	private void insertQuestionnaire(Content.Questionnaire questionnaire) {
		List<Object[]> questions = new ArrayList<>();
		List<Object[]> options = new ArrayList<>();
		for (Content.Step step : questionnaire.steps()) {
			for (Content.CheckerQuestion question : step.questions()) {
				questions.add(ContentTables.row(question.code(), questions.size(), step.code(), question.type(),
						question.text(), question.why(), question.topic(), question.missing(),
						ContentTables.orNull(question.label()), joined(question.sheet()),
						ContentTables.orNull(question.hint()), ContentTables.orNull(question.unsure()),
						question.ordered()));
				for (Content.Option option : question.options()) {
					this.roles.put(option.code(), option.role());
					options.add(ContentTables.row(option.code(), options.size(), question.code(), option.role(),
							option.text(), ContentTables.orNull(option.shortText()), ContentTables.orNull(option.say()),
							joined(option.sheet()), option.marker()));
				}
			}
		}
		this.tables.insert("questionnaire", List.of(questionnaire.version()),
				(version) -> ContentTables.row(1, version));
		this.tables.insertNumbered("checker_step", questionnaire.steps(),
				(step, i) -> ContentTables.row(step.code(), i, step.title()));
		this.tables.insert("checker_question", questions, Function.identity());
		this.tables.insert("checker_option", options, Function.identity());
	}

	private static @Nullable String joined(List<String> rows) {
		return rows.isEmpty() ? null : String.join(" ", rows);
	}

	private void insertPatterns(List<Content.Pattern> patterns) {
		this.tables.insertNumbered("pattern", patterns, (pattern, i) -> ContentTables.row(pattern.code(), i,
				pattern.name(), pattern.readMore(), pattern.sentence()));
		insertRequirements("pattern_requirement", patterns, Content.Pattern::code, Content.Pattern::alternatives);
		this.tables.insertEach("pattern_support", patterns, Content.Pattern::code, Content.Pattern::supporting);
		this.tables.insertEach("pattern_fact", patterns, Content.Pattern::code, Content.Pattern::evidence);
	}

	private void insertAdvice(List<Content.Advice> advice) {
		this.tables.insertNumbered("advice", advice, (item, i) -> ContentTables.row(item.code(), i, item.kind(),
				item.always(), ContentTables.orNull(item.name()), item.text(), ContentTables.orNull(item.sentence())));
		this.tables.insertEach("advice_level", advice, Content.Advice::code, Content.Advice::levels);
		insertRequirements("advice_requirement", advice, Content.Advice::code, Content.Advice::alternatives);
		this.tables.insertEach("advice_pattern", advice, Content.Advice::code, Content.Advice::patterns);
		this.tables.insertEach("advice_withhold", advice, Content.Advice::code, Content.Advice::withhold);
		this.tables.insertEach("advice_fact", advice, Content.Advice::code, Content.Advice::evidence);
	}

	private <T> void insertRequirements(String table, List<T> owners, Function<T, String> code,
			Function<T, List<List<Content.Requirement>>> alternatives) {
		List<Object[]> rows = new ArrayList<>();
		for (T owner : owners) {
			int number = 0;
			for (List<Content.Requirement> alternative : alternatives.apply(owner)) {
				for (Content.Requirement requirement : alternative) {
					rows.add(ContentTables.row(code.apply(owner), number, requirement.option(),
							this.roles.get(requirement.option()), requirement.orHigher()));
				}
				number++;
			}
		}
		this.tables.insert(table, rows, Function.identity());
	}

}
