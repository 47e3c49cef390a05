package org.hipnerveguide.ask;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the guide is about, and what not.
 *
 * @param subjects what it is about
 * @param bodyParts the parts of the body that it is about, which other subjects name too
 * @param elsewhere words that show that a question is about something else
 * @param askedElsewhere what is asked about each subject that it leaves out
 */
record Bounds(Set<String> subjects, Set<String> bodyParts, Set<String> elsewhere, List<Set<String>> askedElsewhere) {

	/**
	 * The words of other subjects, which are no slips of the finger: lamb is not limb.
	 */
	Set<String> wordsOfElsewhere() {
		return Stream
			.concat(this.elsewhere.stream(),
					this.askedElsewhere.stream().flatMap(Set::stream).map(Wording::words).flatMap(List::stream))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The same in the terms that are searched for.
	 */
	Bounds terms(Language language) {
		return new Bounds(terms(this.subjects, language::terms), terms(this.bodyParts, language::terms),
				terms(this.elsewhere, language::terms),
				this.askedElsewhere.stream().map((asked) -> terms(asked, language::allTerms)).toList());
	}

	private static Set<String> terms(Set<String> texts, Function<String, Set<String>> terms) {
		return texts.stream().map(terms).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
	}

}
