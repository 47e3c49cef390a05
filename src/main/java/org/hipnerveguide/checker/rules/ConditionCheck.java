package org.hipnerveguide.checker.rules;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a condition asks for what can be answered, and for nothing else.
 */
final class ConditionCheck {

	private final Places places;

	private final Refusals refusals;

	ConditionCheck(Places places, Refusals refusals) {
		this.places = places;
		this.refusals = refusals;
	}

	/**
	 * The condition as numbers, with the alternatives that can be met; empty when it
	 * cannot be made, or when none can be met.
	 */
	<T> Optional<When<T>> check(String kind, String code, T then, Condition condition) {
		if (condition.alternatives().isEmpty()) {
			this.refusals.add(kind, code, "can never be met", "write a way in which answers meet it");
		}
		if (condition.alternatives().stream().anyMatch(Set::isEmpty)) {
			this.refusals.add(kind, code, "is met by any answers at all", "name the answers that it needs");
			return Optional.empty();
		}
		if (!canBeMade(kind, code, condition)) {
			return Optional.empty();
		}
		When<T> when = When.of(this.places, then, condition);
		when.alternatives()
			.stream()
			.filter((alternative) -> !alternative.isPossible())
			.forEach((alternative) -> this.refusals.add(kind, code,
					"can never be met by " + alternative + ", which exclude each other",
					"remove that part, or ask for answers that can be given together"));
		return Optional.of(when.possible(this.places)).filter((possible) -> !possible.alternatives().isEmpty());
	}

	private boolean canBeMade(String kind, String code, Condition condition) {
		Set<Requirement> requirements = new LinkedHashSet<>();
		condition.alternatives().forEach(requirements::addAll);
		boolean sound = true;
		for (Requirement requirement : requirements) {
			sound &= option(kind, code, requirement.optionCode()) && minimum(kind, code, requirement);
		}
		return sound;
	}

	/**
	 * Checks a mention of an option.
	 * @return whether it may be mentioned
	 */
	boolean option(String kind, String code, String optionCode) {
		Optional<Place> place = this.places.of(optionCode);
		if (place.isEmpty()) {
			this.refusals.add(kind, code, "names the unknown option \"" + optionCode + "\"",
					"use a code of the questionnaire");
		}
		else if (place.get().option().role() == Role.NONE) {
			this.refusals.add(kind, code, "uses \"" + optionCode + "\", which says that nothing is present",
					"name what must be present instead");
		}
		return place.isPresent() && place.get().option().role() != Role.NONE;
	}

	private boolean minimum(String kind, String code, Requirement requirement) {
		Question question = this.places.require(requirement.optionCode()).question();
		if (requirement.orHigher() && !question.ordered()) {
			this.refusals.add(kind, code, "asks for \"" + requirement.optionCode() + "\" or higher, but \""
					+ question.code() + "\" has no order", "name each option that counts");
			return false;
		}
		return true;
	}

}
