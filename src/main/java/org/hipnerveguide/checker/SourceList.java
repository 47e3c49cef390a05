package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sources of a page, numbered in the order in which its evidence is added.
 */
final class SourceList {

	private final Map<String, List<SourceLink>> sourcesOfFact;

	private final List<SourceLink> sources = new ArrayList<>();

	SourceList(Map<String, List<SourceLink>> sourcesOfFact) {
		this.sourcesOfFact = sourcesOfFact;
	}

	void add(List<String> evidence) {
		links(evidence).stream().filter((source) -> !this.sources.contains(source)).forEach(this.sources::add);
	}

	/**
	 * The numbers of the sources of this evidence, ascending, counted from 1.
	 */
	List<Integer> numbers(List<String> evidence) {
		return links(evidence).stream().map((source) -> this.sources.indexOf(source) + 1).sorted().toList();
	}

	List<SourceLink> all() {
		return List.copyOf(this.sources);
	}

	private List<SourceLink> links(List<String> evidence) {
		return evidence.stream()
			.flatMap((fact) -> this.sourcesOfFact.getOrDefault(fact, List.of()).stream())
			.distinct()
			.toList();
	}

}
