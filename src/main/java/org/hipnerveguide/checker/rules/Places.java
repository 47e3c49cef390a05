package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every option of a questionnaire a number, and every option of an ordered question
 * a second one that stands for "this or higher". Answers and conditions become sets of
 * numbers, and a condition is met when the answers contain it.
 */
final class Places {

	private final List<Place> byNumber = new ArrayList<>();

	private final Map<String, Place> byCode = new HashMap<>();

	private final List<Asked> questions = new ArrayList<>();

	private final int size;

	private int minimums;

	Places(List<Question> questions) {
		int options = questions.stream().mapToInt((question) -> question.options().size()).sum();
		int ordered = questions.stream()
			.filter(Question::ordered)
			.mapToInt((question) -> question.options().size())
			.sum();
		this.size = options + ordered;
		this.minimums = options;
		for (Question question : questions) {
			Asked asked = Asked.of(question, this.byNumber.size(), this.size);
			this.questions.add(asked);
			if (question.ordered()) {
				addOrdered(asked);
			}
			else {
				addUnordered(asked);
			}
		}
		this.byNumber.forEach((place) -> this.byCode.putIfAbsent(place.option().code(), place));
	}

	private void addUnordered(Asked asked) {
		for (Option option : asked.question().options()) {
			Bits itself = nothing().with(this.byNumber.size());
			this.byNumber.add(new Place(option, asked.question(), itself, itself, nothing(), itself));
		}
	}

	private void addOrdered(Asked asked) {
		Bits andHigher = asked.options();
		Bits reached = nothing();
		for (Option option : asked.question().options()) {
			Bits itself = nothing().with(this.byNumber.size());
			Bits minimum = nothing().with(this.minimums++);
			reached = reached.or(minimum);
			this.byNumber.add(new Place(option, asked.question(), itself, andHigher, minimum, reached.or(itself)));
			andHigher = andHigher.without(itself);
		}
	}

	/**
	 * The place of the option, if there is such an option.
	 */
	Optional<Place> of(String optionCode) {
		return Optional.ofNullable(this.byCode.get(optionCode));
	}

	/**
	 * The place of an option that exists.
	 */
	Place require(String optionCode) {
		return of(optionCode).orElseThrow();
	}

	/**
	 * The places of the options in the set, in the order of the questionnaire.
	 */
	List<Place> in(Bits options) {
		List<Place> places = new ArrayList<>();
		for (int number : options.numbers()) {
			if (number < this.byNumber.size()) {
				places.add(this.byNumber.get(number));
			}
		}
		return places;
	}

	/**
	 * The codes of the options in the set, in the order of the questionnaire.
	 */
	List<String> codes(Bits options) {
		int[] numbers = options.numbers();
		List<String> codes = new ArrayList<>(numbers.length);
		for (int number : numbers) {
			if (number < this.byNumber.size()) {
				codes.add(this.byNumber.get(number).option().code());
			}
		}
		return Collections.unmodifiableList(codes);
	}

	/**
	 * The options of these codes; each must exist.
	 */
	Bits options(List<String> codes) {
		return union(codes.stream().map((code) -> require(code).itself()).toList());
	}

	/**
	 * The options of this role.
	 */
	Bits options(Role role) {
		return union(
				this.byNumber.stream().filter((place) -> place.option().role() == role).map(Place::itself).toList());
	}

	Bits union(List<Bits> sets) {
		return sets.stream().reduce(nothing(), Bits::or);
	}

	List<Asked> questions() {
		return this.questions;
	}

	Bits nothing() {
		return Bits.none(this.size);
	}

}
