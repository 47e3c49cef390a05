package org.hipnerveguide.checker.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rule book of the content files, read without the checks that publishing them makes.
 */
public final class PublishedRuleBook {

	private static final RuleBook RULE_BOOK = read();

	private PublishedRuleBook() {
	}

	public static RuleBook ruleBook() {
		return RULE_BOOK;
	}

	/**
	 * Reads the files once more, to a rule book of its own.
	 */
	static RuleBook read() {
		return new RuleBook(questionnaire(file("questionnaire")), entries(file("rules"), PublishedRuleBook::rule),
				entries(file("patterns"), PublishedRuleBook::pattern),
				entries(file("advice"), PublishedRuleBook::advice));
	}

	private static Questionnaire questionnaire(Object file) {
		Entry entry = Entry.of(file);
		return new Questionnaire(entry.text("version"), entries(entry.get("steps"), PublishedRuleBook::step));
	}

	private static Step step(Entry entry) {
		return new Step(entry.text("code"), entry.text("title"),
				entries(entry.get("questions"), PublishedRuleBook::question));
	}

	private static Question question(Entry entry) {
		return new Question(entry.text("code"), entry.value("type", QuestionType.class), entry.text("text"),
				entry.text("why"), entry.optionalText("hint"), entry.optionalText("unsure"), entry.isTrue("ordered"),
				entries(entry.get("options"), PublishedRuleBook::option));
	}

	private static Option option(Entry entry) {
		return new Option(entry.text("code"), entry.value("role", Role.class), entry.text("text"),
				entry.optionalText("short"), entry.isTrue("marker"));
	}

	private static Rule rule(Entry entry) {
		return new Rule(entry.text("code"), entry.text("name"), entry.value("urgency", Urgency.class),
				entry.text("sign"), entry.text("because"), entry.texts("evidence"), condition(entry.get("when")));
	}

	private static Pattern pattern(Entry entry) {
		return new Pattern(entry.text("code"), entry.text("name"), condition(entry.get("key")),
				entry.texts("supporting"), entry.texts("evidence"), entry.text("read-more"));
	}

	private static Advice advice(Entry entry) {
		Optional<Object> show = Optional.ofNullable(entry.map().get("show"));
		boolean always = show.filter("always"::equals).isPresent();
		return new Advice(entry.text("code"), entry.value("kind", AdviceKind.class),
				entry.texts("levels")
					.stream()
					.map((level) -> constant(level, Urgency.class))
					.collect(Collectors.toSet()),
				always ? Optional.empty() : show.map(PublishedRuleBook::condition), always, entry.texts("patterns"),
				entry.texts("withhold"), entry.text("text"), entry.texts("evidence"));
	}

	private static Condition condition(Object tree) {
		if (tree instanceof String code) {
			return Condition.option(code);
		}
		Entry entry = Entry.of(tree);
		return switch (String.join(" ", entry.map().keySet())) {
			case "minimum" -> Condition.minimum(entry.text("minimum"));
			case "any" -> Condition.any(conditions(entry.get("any")));
			case "all" -> Condition.all(conditions(entry.get("all")));
			case "at-least of" ->
				Condition.atLeast(Integer.parseInt(entry.text("at-least")), conditions(entry.get("of")));
			default -> throw new IllegalArgumentException("Not a condition: " + tree);
		};
	}

	private static List<Condition> conditions(Object list) {
		return ((List<?>) list).stream().map(PublishedRuleBook::condition).toList();
	}

	private static <T> List<T> entries(Object list, java.util.function.Function<Entry, T> reader) {
		return ((List<?>) list).stream().map(Entry::of).map(reader).toList();
	}

	private static <E extends Enum<E>> E constant(String code, Class<E> type) {
		return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	private static Object file(String name) {
		String path = "/content/checker/" + name + ".yaml";
		try (InputStream file = PublishedRuleBook.class.getResourceAsStream(path)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Entry(Map<String, Object> map) {

		@SuppressWarnings("unchecked")
		static Entry of(Object map) {
			return new Entry((Map<String, Object>) map);
		}

		Object get(String key) {
			return Optional.ofNullable(this.map.get(key)).orElseThrow(() -> new IllegalArgumentException(key));
		}

		String text(String key) {
			return get(key).toString();
		}

		Optional<String> optionalText(String key) {
			return Optional.ofNullable(this.map.get(key)).map(Object::toString);
		}

		boolean isTrue(String key) {
			return Boolean.TRUE.equals(this.map.get(key));
		}

		List<String> texts(String key) {
			List<?> texts = (List<?>) this.map.getOrDefault(key, List.of());
			return texts.stream().map(Object::toString).toList();
		}

		<E extends Enum<E>> E value(String key, Class<E> type) {
			return constant(text(key), type);
		}

	}

}
