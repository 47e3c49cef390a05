package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of the entries of a register.
 *
 * @param <T> kind of entry
 * @param added those that only the newer content has
 * @param removed those that only the older content has
 * @param changed those that both have, and not the same
 */
record Changes<T>(List<T> added, List<T> removed, List<Changed<T>> changed) {

	/**
	 * An entry in both contents.
	 */
	record Changed<T>(T before, T after) {

	}

	static <T> Changes<T> between(List<T> older, List<T> newer, Function<T, String> code) {
		Map<String, T> before = byCode(older, code);
		Map<String, T> after = byCode(newer, code);
		List<Changed<T>> changed = new ArrayList<>();
		after.forEach((key, entry) -> {
			T old = before.get(key);
			if (old != null && !old.equals(entry)) {
				changed.add(new Changed<>(old, entry));
			}
		});
		return new Changes<>(newer.stream().filter((entry) -> !before.containsKey(code.apply(entry))).toList(),
				older.stream().filter((entry) -> !after.containsKey(code.apply(entry))).toList(), changed);
	}

	private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
		Map<String, T> byCode = new LinkedHashMap<>();
		entries.forEach((entry) -> byCode.put(code.apply(entry), entry));
		return byCode;
	}

	boolean areNone() {
		return this.added.isEmpty() && this.removed.isEmpty() && this.changed.isEmpty();
	}

}
