package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources of one text, numbered in the order in which a reader meets them.
 */
final class Citations {

	private final List<String> sources = new ArrayList<>();

	/**
	 * Notes that the text rests on these facts.
	 * @return the numbers of their sources, ascending
	 */
	List<Integer> cite(List<String> facts, Register register) {
		Set<Integer> numbers = new TreeSet<>();
		for (String fact : facts) {
			for (String source : register.sourcesOfFact().getOrDefault(fact, List.of())) {
				if (!this.sources.contains(source)) {
					this.sources.add(source);
				}
				numbers.add(this.sources.indexOf(source) + 1);
			}
		}
		return List.copyOf(numbers);
	}

	List<String> sources() {
		return List.copyOf(this.sources);
	}

}
