package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to meet a condition: requirements, all of which must be met.
 */
final class Alternative {

	private final Places places;

	private final Set<Requirement> requirements;

	private final Bits required;

	private final List<Bits> choices;

	private final Bits options;

	private final Bits certain;

	/**
	 * Makes numbers of requirements.
	 * @param places of the questionnaire
	 * @param requirements of options that exist
	 */
	Alternative(Places places, Set<Requirement> requirements) {
		this.places = places;
		this.requirements = requirements;
		this.required = places
			.union(requirements.stream().map((one) -> places.require(one.optionCode()).required(one)).toList());
		this.choices = choices();
		this.options = places.union(this.choices);
		this.certain = places.union(this.choices.stream().map(this::metByEachOf).toList());
	}

	/**
	 * Sets of options, of each of which one must be chosen. Requirements of a question
	 * that takes one answer must be met by the same option.
	 */
	private List<Bits> choices() {
		List<Bits> choices = new ArrayList<>();
		Map<String, Bits> single = new LinkedHashMap<>();
		for (Requirement requirement : this.requirements) {
			Place place = this.places.require(requirement.optionCode());
			Bits options = place.optionsMeeting(requirement);
			if (place.question().type().takesOneAnswer()) {
				single.merge(place.question().code(), options, Bits::and);
			}
			else {
				choices.add(options);
			}
		}
		choices.addAll(single.values());
		return choices;
	}

	boolean isMetBy(Bits answers) {
		return answers.containsAll(this.required);
	}

	/**
	 * Whether there are answers that meet it: no two requirements exclude each other.
	 */
	boolean isPossible() {
		return this.choices.stream().noneMatch(Bits::isEmpty);
	}

	/**
	 * The options that can have a part in meeting it.
	 */
	Bits options() {
		return this.options;
	}

	/**
	 * Everything it looks at.
	 */
	Bits required() {
		return this.required;
	}

	/**
	 * Whether all answers that meet it meet the other one too.
	 */
	boolean implies(Alternative other) {
		return this.certain.containsAll(other.required);
	}

	private Bits metByEachOf(Bits options) {
		return this.places.in(options).stream().map(Place::meets).reduce(Bits::and).orElse(options);
	}

	/**
	 * The fewest answers that meet it, in every way in which they do, the lowest first.
	 */
	Stream<Bits> leastAnswers() {
		Stream<Bits> ways = Stream.of(this.places.nothing());
		for (Bits choice : this.choices) {
			ways = ways.flatMap((way) -> this.places.in(choice).stream().map((place) -> way.or(place.meets())));
		}
		return ways;
	}

	/**
	 * The requirements, as an editor would write them.
	 */
	@Override
	public String toString() {
		return this.requirements.stream().map(Requirement::toString).collect(Collectors.joining(" with "));
	}

}
