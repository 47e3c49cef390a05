package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.hipnerveguide.content.Names.Kind;

/**
 * Reads the questionnaire, the rules with their conditions, the patterns and the advice.
 */
final class CheckerReader {

	private static final int LONGEST_SIGN = 90;

	private static final Set<String> TYPES = Set.of("single", "multiple", "scale");

	/** The rows of the clinician's sheet, in clinical order. */
	private static final List<String> SHEET = List.of("age", "site", "onset", "character", "radiation", "associated",
			"timing", "worse-better", "severity", "function", "red-flags", "background");

	private static final Set<String> ROLES = Set.of("finding", "none", "not-sure");

	private final Names names;

	private final Addresses addresses;

	private final Map<String, String> optionTexts = new LinkedHashMap<>();

	CheckerReader(Names names, Addresses addresses) {
		this.names = names;
		this.addresses = addresses;
	}

	Content.Questionnaire questionnaire(Entry file) {
		String version = file.text("version");
		List<Content.Step> steps = file.entries("steps").stream().map(this::step).toList();
		file.nothingElse();
		return new Content.Questionnaire(version, steps);
	}

	private Content.Step step(Entry entry) {
		String code = entry.code("code");
		this.names.define(Kind.STEP, code, entry);
		Content.Step step = new Content.Step(code, entry.text("title"),
				entry.entries("questions").stream().map(this::question).toList());
		entry.nothingElse();
		return step;
	}

	private Content.CheckerQuestion question(Entry entry) {
		String code = entry.code("code");
		this.names.define(Kind.QUESTION, code, entry);
		Content.CheckerQuestion question = new Content.CheckerQuestion(code, oneOf(TYPES, entry, "type"),
				entry.text("text"), entry.text("why"), entry.text("topic"), entry.text("missing"),
				entry.optionalText("label"), sheet(entry), entry.optionalText("hint"), entry.optionalText("unsure"),
				entry.has("ordered") && entry.yesOrNo("ordered"),
				entry.entries("options").stream().map(this::option).toList());
		entry.nothingElse();
		return question;
	}

	private Content.Option option(Entry entry) {
		String code = entry.code("code");
		this.names.define(Kind.OPTION, code, entry);
		Content.Option option = new Content.Option(code, oneOf(ROLES, entry, "role"), entry.text("text"),
				entry.optionalText("short"), entry.optionalText("say"), sheet(entry),
				entry.has("marker") && entry.yesOrNo("marker"));
		this.optionTexts.put(code, option.text());
		entry.nothingElse();
		return option;
	}

	/**
	 * The rows of the clinician's sheet in which an answer stands.
	 */
	private static List<String> sheet(Entry entry) {
		List<String> rows = entry.texts("sheet");
		rows.stream()
			.filter((row) -> !SHEET.contains(row))
			.forEach((row) -> entry.problem("sheet", "unknown row \"" + row + "\"", "use " + String.join(", ", SHEET)));
		return rows;
	}

	List<Content.Rule> rules(List<Entry> entries) {
		return each(entries, Kind.RULE, (entry, code) -> {
			Optional<ConditionTree> when = entry.condition("when", this.names);
			if (when.isEmpty()) {
				entry.text("when");
			}
			return sign(entry, code, when);
		});
	}

	/**
	 * The signs that the checker does not ask about.
	 */
	List<Content.Rule> signs(List<Entry> entries) {
		return each(entries, Kind.RULE, (entry, code) -> sign(entry, code, Optional.empty()));
	}

	private Content.Rule sign(Entry entry, String code, Optional<ConditionTree> when) {
		String urgency = entry.code("urgency");
		this.names.use(Kind.LEVEL, List.of(urgency), entry, "urgency");
		String sign = entry.text("sign");
		if (sign.length() > LONGEST_SIGN) {
			entry.problem("sign", "the sign is " + sign.length() + " characters long",
					"say it in " + LONGEST_SIGN + " or fewer");
		}
		return new Content.Rule(code, entry.text("name"), urgency, sign, entry.text("because"), evidence(entry),
				rows(when), when.map(this::sentence));
	}

	List<Content.Pattern> patterns(List<Entry> entries) {
		return each(entries, Kind.PATTERN, (entry, code) -> {
			Optional<ConditionTree> key = entry.condition("key", this.names);
			if (key.isEmpty()) {
				entry.text("key");
			}
			List<String> supporting = references(Kind.OPTION, entry, "supporting");
			String readMore = entry.text("read-more");
			this.addresses.link(entry.file(), entry.line("read-more"), "/", readMore);
			return new Content.Pattern(code, entry.text("name"), rows(key), key.map(this::sentence).orElse(""),
					supporting, evidence(entry), readMore);
		});
	}

	List<Content.Advice> advice(List<Entry> entries) {
		return each(entries, Kind.ADVICE, (entry, code) -> {
			List<String> levels = entry.someTexts("levels");
			this.names.use(Kind.LEVEL, levels, entry, "levels");
			boolean always = entry.isText("show", "always");
			Optional<ConditionTree> show = always ? Optional.empty() : entry.condition("show", this.names);
			List<String> withhold = references(Kind.OPTION, entry, "withhold");
			Optional<String> name = entry.optionalText("name");
			if (name.isEmpty() && !withhold.isEmpty()) {
				entry.text("name");
			}
			return new Content.Advice(code, oneOf(Set.of("do", "dont"), entry, "kind"), name, levels, always,
					rows(show), show.map(this::sentence), references(Kind.PATTERN, entry, "patterns"), withhold,
					entry.text("text"), evidence(entry));
		});
	}

	private static List<List<Content.Requirement>> rows(Optional<ConditionTree> condition) {
		return condition.map((tree) -> ConditionTree.rows(tree.condition())).orElse(List.of());
	}

	private String sentence(ConditionTree condition) {
		return new ConditionSentence(this.optionTexts).html(condition);
	}

	private <T> List<T> each(List<Entry> entries, Kind kind, BiFunction<Entry, String, T> reader) {
		List<T> read = new ArrayList<>();
		for (Entry entry : entries) {
			String code = entry.code("code");
			this.names.define(kind, code, entry);
			read.add(reader.apply(entry, code));
			entry.nothingElse();
		}
		return read;
	}

	private List<String> evidence(Entry entry) {
		List<String> evidence = entry.someTexts("evidence");
		this.names.use(Kind.FACT, evidence, entry, "evidence");
		return evidence;
	}

	private List<String> references(Kind kind, Entry entry, String key) {
		List<String> codes = entry.texts(key);
		this.names.use(kind, codes, entry, key);
		return codes;
	}

	private static String oneOf(Set<String> allowed, Entry entry, String key) {
		String value = entry.text(key);
		if (!value.isEmpty() && !allowed.contains(value)) {
			entry.problem(key, "unknown " + key + " \"" + value + "\"",
					"use one of " + String.join(", ", allowed.stream().sorted().toList()));
		}
		return value;
	}

}
