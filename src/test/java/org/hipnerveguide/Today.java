package org.hipnerveguide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A day that does not pass, to name the dates that a result must show.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Today {

	/** A Sunday. */
	public static final LocalDate DATE = LocalDate.of(2026, 11, 22);

	@Bean
	@Primary
	Clock clockThatStandsStill() {
		return Clock.fixed(DATE.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	}

}
