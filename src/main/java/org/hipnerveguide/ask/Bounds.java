package org.hipnerveguide.ask;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the guide is about, and what not.
 *
 * @param subjects what it is about
 * @param elsewhere words that show that a question is about something else
 * @param askedElsewhere what is asked about each subject that it leaves out
 */
record Bounds(Set<String> subjects, Set<String> elsewhere, List<List<String>> askedElsewhere) {

	/**
	 * The words of other subjects, which are no slips of the finger: lamb is not limb.
	 */
	Set<String> wordsOfElsewhere() {
		return Stream.concat(this.elsewhere.stream(),
				this.askedElsewhere.stream().flatMap(List::stream).flatMap((asked) -> Wording.words(asked).stream()))
			.collect(Collectors.toUnmodifiableSet());
	}

}
