package org.hipnerveguide.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry in a text's list of sources.
 *
 * @param number its number there, counted from 1
 * @param source the source
 * @param facts the facts it backs in that text
 */
public record Citation(int number, Source source, List<Fact> facts) {

	/**
	 * The numbered list of sources, with the facts that each backs.
	 */
	static List<Citation> list(List<CitedFact> citedFacts) {
		Map<Integer, Citation> list = new TreeMap<>();
		for (CitedFact cited : citedFacts) {
			list.computeIfAbsent(cited.number(), (number) -> new Citation(number, cited.source(), new ArrayList<>()))
				.facts()
				.add(cited.fact());
		}
		return List.copyOf(list.values());
	}

}
