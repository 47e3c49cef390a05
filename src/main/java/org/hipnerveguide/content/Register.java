package org.hipnerveguide.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text may call upon: the sources that back a fact, and the explanation of a term.
 */
record Register(Map<String, List<String>> sourcesOfFact, Map<String, Content.Term> terms) {

	static Register of(List<Content.Fact> facts, List<Content.Term> terms) {
		Map<String, List<String>> sources = new TreeMap<>();
		facts.forEach((fact) -> sources.put(fact.code(), fact.sources()));
		Map<String, Content.Term> byCode = new TreeMap<>();
		terms.forEach((term) -> byCode.put(term.code(), term));
		return new Register(sources, byCode);
	}

}
