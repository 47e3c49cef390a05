package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.Urgency;

/**
 * The levels of a rule book, by the minimal answers that reach them.
 */
final class Levels {

	private final Map<Urgency, MinimalSets> reaching = new EnumMap<>(Urgency.class);

	Levels(List<Rule> rules, Function<Rule, MinimalSets> firing) {
		Arrays.stream(Urgency.values())
			.forEach((level) -> this.reaching.put(level,
					rules.stream()
						.filter((rule) -> rule.urgency().isAtLeast(level))
						.map(firing)
						.reduce(MinimalSets.NEVER, MinimalSets::or)));
		this.reaching.put(Urgency.SELF_CARE, MinimalSets.ANY);
	}

	/**
	 * The result is of this level or a more urgent one.
	 */
	Claim reaches(Urgency level) {
		return Claim.onceMet(this.reaching.get(level));
	}

	/**
	 * The result is of one of the levels and not of another one among these.
	 */
	Claim at(Set<Urgency> levels, Set<Urgency> among) {
		EnumSet<Urgency> others = EnumSet.noneOf(Urgency.class);
		others.addAll(among);
		others.removeAll(levels);
		return new Claim(spans(levels), spans(others));
	}

	/**
	 * A span for each run of neighbouring levels.
	 */
	private List<Span> spans(Set<Urgency> levels) {
		List<Span> spans = new ArrayList<>();
		for (Urgency lowest : levels) {
			if (lowest.ordinal() == 0 || !levels.contains(Urgency.values()[lowest.ordinal() - 1])) {
				spans.add(Span.above(this.reaching.get(lowest)).and(belowNextNotIn(levels, lowest)));
			}
		}
		return spans;
	}

	private Span belowNextNotIn(Set<Urgency> levels, Urgency from) {
		MinimalSets beyond = EnumSet.range(from, Urgency.EMERGENCY)
			.stream()
			.filter((level) -> !levels.contains(level))
			.findFirst()
			.map(this.reaching::get)
			.orElse(MinimalSets.NEVER);
		return Span.within((answers) -> !beyond.areMetBy(answers));
	}

}
