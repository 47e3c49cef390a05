package org.hipnerveguide.checker;

import java.time.LocalDate;

/**
 * What to watch for, and until when.
 *
 * @param text what to do if it does not go as hoped
 * @param checkBy the day to look again
 */
public record SafetyNet(String text, LocalDate checkBy) {

	static SafetyNet of(Level level, LocalDate today) {
		return new SafetyNet(level.safetyNet(), today.plusDays(level.checkAfterDays()));
	}

}
