package org.hipnerveguide.comparison;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a rule book says to some answers and not to others: that they are an
 * emergency, that an advice is safe.
 *
 * @param to the answers to which it says so, in spans that may overlap
 * @param notTo all others, likewise
 */
record Claim(List<Span> to, List<Span> notTo) {

	/**
	 * What is said to all answers that contain one of the sets, and so is never taken
	 * back when an answer is added.
	 */
	static Claim onceMet(MinimalSets least) {
		return new Claim(List.of(Span.above(least)), List.of(Span.within((answers) -> !least.areMetBy(answers))));
	}

	/**
	 * Said where both are said.
	 */
	Claim and(Claim other) {
		return new Claim(this.to.stream().flatMap((span) -> other.to.stream().map(span::and)).toList(),
				Stream.concat(this.notTo.stream(), other.notTo.stream()).toList());
	}

	/**
	 * Said where this is not said.
	 */
	Claim not() {
		return new Claim(this.notTo, this.to);
	}

	/**
	 * The claim about some answers only.
	 */
	Claim about(Span some) {
		return new Claim(this.to.stream().map(some::and).toList(), this.notTo.stream().map(some::and).toList());
	}

	/**
	 * The minimal answers to which this is said and the other is not.
	 * <p>
	 * Theorem. Let D be all answers to which this is said and the other is not. All
	 * answers in D contain a set of the result; each set of the result is in D; and no
	 * set of the result contains another set that is in D. So the result is complete and
	 * minimal. Proof: D is the union of a ∩ b over the spans a of this and the spans b
	 * where the other is not said. Answers in one of these contain a minimal set of it,
	 * which is in D; and the minimal sets of a union are the minimal ones among those of
	 * its parts.
	 * <p>
	 * The converse is not claimed: answers that contain a set of the result may be told
	 * the same by both, because of what else they contain.
	 */
	MinimalSets butNot(Claim other) {
		Stream<Set<String>> least = this.to.stream()
			.flatMap((span) -> other.notTo.stream().map(span::and))
			.flatMap((span) -> span.least().sets().stream());
		return MinimalSets.of(least.toList());
	}

}
