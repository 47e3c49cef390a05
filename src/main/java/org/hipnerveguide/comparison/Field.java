package org.hipnerveguide.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A component of a record that differs from that of another record of the same kind.
 *
 * @param name its name, in words
 * @param before what it said
 * @param after what it says
 */
record Field(String name, String before, String after) {

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
				fields.add(new Field(name, words(old), words(now)));
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

	private static String words(Object value) {
		if (value instanceof Optional<?> optional) {
			return optional.map(Field::words).orElse(NOTHING);
		}
		if (value instanceof Collection<?> several) {
			return several.isEmpty() ? NOTHING : several.stream().map(Field::words).collect(Collectors.joining(", "));
		}
		return value.toString();
	}

	/**
	 * From what to what.
	 */
	String inWords() {
		return this.name + ": “" + Markdown.plain(this.before) + "” → “" + Markdown.plain(this.after) + "”";
	}

}
