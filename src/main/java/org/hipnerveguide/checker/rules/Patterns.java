package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The patterns of a rule book, in its order.
 */
final class Patterns {

	private final Places places;

	private final List<Item> items;

	Patterns(Places places, List<Pattern> patterns) {
		this.places = places;
		this.items = patterns.stream().map((pattern) -> Item.of(places, pattern)).toList();
	}

	/**
	 * The patterns whose key is met, the best supported first; equally supported ones in
	 * the order of the rule book.
	 */
	List<Fit> metBy(Bits answers) {
		List<Fit> fits = new ArrayList<>();
		for (Item item : this.items) {
			if (item.when().isMetBy(answers)) {
				fits.add(new Fit(item.when().then(), this.places.codes(item.supporting().and(answers))));
			}
		}
		fits.sort(Comparator.comparingInt((Fit fit) -> fit.supporting().size()).reversed());
		return fits;
	}

	private record Item(When<Pattern> when, Bits supporting) {

		static Item of(Places places, Pattern pattern) {
			return new Item(When.of(places, pattern, pattern.key()), places.options(pattern.supporting()));
		}

	}

}
