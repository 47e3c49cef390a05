package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources of one text, numbered in the order in which a reader meets them, each with
 * the facts it backs there.
 */
final class Citations {

	private final Map<String, Set<String>> factsBySource = new LinkedHashMap<>();

	/**
	 * Notes that the text rests on these facts.
	 * @return the numbers of their sources, ascending
	 */
	List<Integer> cite(List<String> facts, Register register) {
		Set<Integer> numbers = new TreeSet<>();
		for (String fact : facts) {
			for (String source : register.sourcesOfFact().getOrDefault(fact, List.of())) {
				this.factsBySource.computeIfAbsent(source, (unused) -> new LinkedHashSet<>()).add(fact);
				numbers.add(number(source));
			}
		}
		return List.copyOf(numbers);
	}

	List<Content.CitedFact> facts() {
		List<Content.CitedFact> cited = new ArrayList<>();
		this.factsBySource.forEach((source, facts) -> facts
			.forEach((fact) -> cited.add(new Content.CitedFact(number(source), source, fact))));
		return cited;
	}

	private int number(String source) {
		return List.copyOf(this.factsBySource.keySet()).indexOf(source) + 1;
	}

}
