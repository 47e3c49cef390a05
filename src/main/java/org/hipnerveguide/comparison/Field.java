package org.hipnerveguide.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A component of a record that differs from that of another record of the same kind.
 *
 * @param name its name, in words
 * @param change what it said and says; of a list, what went and what came
 */
record Field(String name, String change) {

	private static final String NOTHING = "nothing";

	/**
	 * The components in which two records differ.
	 * @param except names of components that do not count
	 */
	static List<Field> differing(Record before, Record after, Set<String> except) {
		List<Field> fields = new ArrayList<>();
		for (RecordComponent component : before.getClass().getRecordComponents()) {
			Object old = value(component, before);
			Object now = value(component, after);
			if (!old.equals(now) && !except.contains(component.getName())) {
				String name = component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
				fields.add(new Field(name, change(old, now)));
			}
		}
		return fields;
	}

	private static Object value(RecordComponent component, Record of) {
		try {
			return component.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String change(Object old, Object now) {
		if (old instanceof Collection<?> before && now instanceof Collection<?> after) {
			String change = Stream
				.concat(before.stream().filter((one) -> !after.contains(one)).map((one) -> "−" + quoted(one)),
						after.stream().filter((one) -> !before.contains(one)).map((one) -> "+" + quoted(one)))
				.collect(Collectors.joining(" "));
			return change.isEmpty() ? "in another order" : change;
		}
		return quoted(old) + " → " + quoted(now);
	}

	private static String quoted(Object value) {
		return "“" + Markdown.plain(words(value)) + "”";
	}

	private static String words(Object value) {
		if (value instanceof Optional<?> optional) {
			return optional.map(Field::words).orElse(NOTHING);
		}
		if (value instanceof Collection<?> several) {
			return several.isEmpty() ? NOTHING : several.stream().map(Field::words).collect(Collectors.joining(", "));
		}
		if (value instanceof Record several) {
			return Arrays.stream(several.getClass().getRecordComponents())
				.map((component) -> words(value(component, several)))
				.collect(Collectors.joining(" "));
		}
		return value.toString();
	}

	String inWords() {
		return this.name + ": " + this.change;
	}

}
