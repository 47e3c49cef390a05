package org.hipnerveguide.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signs of one level of urgency, any one of which is enough.
 *
 * @param level how soon to be seen
 * @param signs the signs, in the order of the register
 */
public record UrgencyCard(UrgencyLevel level, List<WarningSign> signs) {

	/**
	 * Whether this is the card of the emergencies.
	 */
	public boolean isEmergency() {
		return this.level.isEmergency();
	}

	/**
	 * One card a level, most urgent first.
	 */
	static List<UrgencyCard> of(Collection<WarningSign> signs) {
		Map<Integer, UrgencyCard> cards = new TreeMap<>(Comparator.reverseOrder());
		signs.stream()
			.sorted(Comparator.comparingInt(WarningSign::position))
			.forEach((sign) -> cards
				.computeIfAbsent(sign.urgency().severity(),
						(severity) -> new UrgencyCard(sign.urgency(), new ArrayList<>()))
				.signs()
				.add(sign));
		return List.copyOf(cards.values());
	}

}
