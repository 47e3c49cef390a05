package org.hipnerveguide.checker;

import java.util.List;

import org.hipnerveguide.checker.rules.Urgency;

/**
 * What a level of urgency tells a person to do.
 *
 * @param urgency the level
 * @param name its name
 * @param action the heading of a result
 * @param card the heading of the card with its signs
 * @param timeFrame by when
 * @param whatToDo how to go about it
 * @param byWhen by when, with {date} for the day to look again and {today}
 * @param safetyNet what to watch for and when to come back, with {date} likewise
 * @param checkAfterDays in how many days to look again
 */
public record Level(Urgency urgency, String name, String action, String card, String timeFrame, String whatToDo,
		String byWhen, String safetyNet, int checkAfterDays) {

	/**
	 * The name used in content files and in the API.
	 */
	public String code() {
		return this.urgency.code();
	}

	public boolean isEmergency() {
		return this.urgency == Urgency.EMERGENCY;
	}

	/**
	 * What to do, a sentence each.
	 */
	public List<String> steps() {
		return List.of(this.whatToDo.split("(?<=\\.) "));
	}

}
