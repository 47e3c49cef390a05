package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What to watch for, and until when.
 *
 * @param by by when to act
 * @param text what to do if it does not go as hoped
 * @param checkBy the day to look again
 */
public record SafetyNet(String by, String text, LocalDate checkBy) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

	static SafetyNet of(Level level, LocalDate today) {
		LocalDate checkBy = today.plusDays(level.checkAfterDays());
		return new SafetyNet(dated(level.byWhen(), today, checkBy), dated(level.safetyNet(), today, checkBy), checkBy);
	}

	/**
	 * The day to look again, in words.
	 */
	public String day() {
		return DAY.format(this.checkBy);
	}

	private static String dated(String text, LocalDate today, LocalDate checkBy) {
		return dated(dated(text, "{today}", today), "{date}", checkBy);
	}

	private static String dated(String text, String place, LocalDate day) {
		return text.contains(place) ? text.replace(place, DAY.format(day)) : text;
	}

}
