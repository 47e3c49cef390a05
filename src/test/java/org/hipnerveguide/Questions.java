package org.hipnerveguide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The questions of the content file, as their writers see them.
 */
public final class Questions {

	private static final List<String> MILDEST = List.of("nerve-none", "body-none", "injury-none", "loc-unclear",
			"feel-dull-ache", "weak-none", "triggers-none", "pain-3", "dur-under-2w", "trend-same", "impact-none",
			"age-18-44", "bg-none", "med-none");

	private static final List<Asked> ALL = read();

	private Questions() {
	}

	public static List<Asked> all() {
		return ALL;
	}

	/**
	 * The question that offers an option.
	 */
	public static Asked of(String option) {
		return ALL.stream()
			.filter((question) -> question.options().containsKey(option))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(option));
	}

	/**
	 * The words of an option.
	 */
	public static String text(String option) {
		return Objects.requireNonNull(of(option).options().get(option)).text();
	}

	/**
	 * These answers, and the mildest one to each question that they leave open, in the
	 * order of the questions.
	 */
	public static List<String> complete(Collection<String> codes) {
		List<String> complete = new ArrayList<>();
		for (Asked question : ALL) {
			List<String> mine = codes.stream().filter(question.options()::containsKey).toList();
			complete.addAll(mine.isEmpty() ? MILDEST.stream().filter(question.options()::containsKey).toList() : mine);
		}
		return complete;
	}

	public static List<String> complete(String... codes) {
		return complete(List.of(codes));
	}

	/**
	 * Answers as a browser sends them.
	 */
	public static String form(Collection<String> codes) {
		return codes.stream().map((code) -> of(code).code() + "=" + code).collect(Collectors.joining("&"));
	}

	private static List<Asked> read() {
		try (InputStream file = Questions.class.getResourceAsStream("/content/checker/questionnaire.yaml")) {
			Map<String, Object> questionnaire = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return maps(questionnaire, "steps")
				.flatMap(
						(step) -> maps(step, "questions").map((question) -> asked(question, (String) step.get("code"))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Asked asked(Map<String, Object> question, String step) {
		Map<String, Choice> options = new LinkedHashMap<>();
		maps(question, "options")
			.forEach((option) -> options.put((String) option.get("code"), new Choice((String) option.get("role"),
					(String) option.get("text"), Boolean.TRUE.equals(option.get("marker")))));
		return new Asked(step, (String) question.get("code"), (String) question.get("type"),
				(String) question.get("text"), (String) question.get("why"), options);
	}

	@SuppressWarnings("unchecked")
	private static Stream<Map<String, Object>> maps(Map<String, Object> map, String key) {
		return ((List<Map<String, Object>>) Objects.requireNonNull(map.get(key))).stream();
	}

	/**
	 * A question.
	 */
	public record Asked(String step, String code, String type, String text, String why, Map<String, Choice> options) {

		/**
		 * The codes of its options that play a role.
		 */
		public List<String> options(String role) {
			return this.options.entrySet()
				.stream()
				.filter((option) -> option.getValue().role().equals(role))
				.map(Map.Entry::getKey)
				.toList();
		}

	}

	/**
	 * An option.
	 */
	public record Choice(String role, String text, boolean marker) {

	}

}
