package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.hipnerveguide.RunningGuide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assessments as bytes, of which most are made ahead.
 */
@RunningGuide
class AssessmentsTests {

	private static final byte[] REQUEST = "{\"answers\": [\"pain-3\"], \"partial\": true}"
		.getBytes(StandardCharsets.UTF_8);

	@Test
	void theDayToLookAgainMovesOnWithTheDay(@Autowired RuleBooks ruleBooks, @Autowired JsonMapper json) {
		Passing clock = new Passing();
		Assessments assessments = new Assessments(ruleBooks, clock, json);
		int days = ruleBooks.current().levels().get(0).checkAfterDays();
		for (String today : new String[] { "2026-12-30", "2026-12-31", "2027-01-01", "2026-12-31" }) {
			clock.now = Instant.parse(today + "T23:59:59Z");
			assertThat(json.readTree(assessments.answer(REQUEST).orElseThrow()).at("/safetyNet/checkBy").asString())
				.isEqualTo(LocalDate.parse(today).plusDays(days).toString());
		}
	}

	private static final class Passing extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
