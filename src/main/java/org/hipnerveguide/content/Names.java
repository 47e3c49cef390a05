package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every code that content defines and every place that uses one. What is used and not
 * defined is a problem at the place of its use. Files are read side by side.
 */
final class Names {

	enum Kind {

		ADVICE, ARTICLE, CATEGORY, FACT, LEVEL, LIST, OPTION, PATTERN, PERSON, QUESTION, REDIRECT, REGION, RULE, SOURCE,
		STEP, TAG, TERM;

		@Override
		public String toString() {
			return (this == FACT) ? "evidence" : name().toLowerCase(Locale.ROOT);
		}

	}

	private record Use(Kind kind, String name, Place place) {
	}

	private final Map<Kind, Map<String, Place>> defined = new EnumMap<>(Kind.class);

	private final List<Use> uses = new ArrayList<>();

	private final Problems problems;

	Names(Problems problems) {
		this.problems = problems;
		for (Kind kind : Kind.values()) {
			this.defined.put(kind, new TreeMap<>());
		}
	}

	synchronized void define(Kind kind, String name, String file, int line) {
		Place before = this.defined.get(kind).putIfAbsent(name, new Place(file, line));
		if (before != null && !name.isEmpty()) {
			this.problems.add(file, line, "the " + kind + " \"" + name + "\" is defined twice, first at " + before,
					"give one of them another code or remove it");
		}
	}

	void define(Kind kind, String name, Entry entry) {
		define(kind, name, entry.file(), entry.line());
	}

	synchronized void use(Kind kind, String name, String file, int line) {
		this.uses.add(new Use(kind, name, new Place(file, line)));
	}

	void use(Kind kind, List<String> names, Entry entry, String key) {
		names.forEach((name) -> use(kind, name, entry.file(), entry.line(key)));
	}

	boolean has(Kind kind, String name) {
		return this.defined.get(kind).containsKey(name);
	}

	Set<String> all(Kind kind) {
		return this.defined.get(kind).keySet();
	}

	/**
	 * Where something is defined, as file:line.
	 */
	Optional<String> place(String kind, String name) {
		return Arrays.stream(Kind.values())
			.filter((candidate) -> candidate.toString().equals(kind))
			.findFirst()
			.flatMap((found) -> place(found, name))
			.map(Place::toString);
	}

	Optional<Place> place(Kind kind, String name) {
		return Optional.ofNullable(this.defined.get(kind).get(name));
	}

	/**
	 * Where something is used.
	 */
	List<Place> uses(Kind kind, String name) {
		return this.uses.stream()
			.filter((use) -> use.kind() == kind && use.name().equals(name))
			.map(Use::place)
			.toList();
	}

	/**
	 * Checks every use once everything is read.
	 */
	void check() {
		for (Use use : this.uses) {
			if (!use.name().isEmpty() && !has(use.kind(), use.name())) {
				this.problems.add(use.place().file(), use.place().line(),
						"unknown " + use.kind() + " \"" + use.name() + "\"", remedy(use));
			}
		}
	}

	private String remedy(Use use) {
		return closest(use).map((name) -> "write \"" + name + "\" or define it")
			.orElse("define it, or correct the spelling");
	}

	/**
	 * The code that was probably meant. Numbers resemble each other and mean another fact
	 * or source, so none is proposed for them.
	 */
	private Optional<String> closest(Use use) {
		if (use.kind() == Kind.FACT || use.kind() == Kind.SOURCE) {
			return Optional.empty();
		}
		return this.defined.get(use.kind())
			.keySet()
			.stream()
			.filter((name) -> !name.isEmpty())
			.filter((name) -> distance(name, use.name()) <= 2)
			.min(Comparator.comparingInt((name) -> distance(name, use.name())));
	}

	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
				diagonal = above;
			}
		}
		return row[other.length()];
	}

}
