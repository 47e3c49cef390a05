package org.hipnerveguide.checker;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the checker needs from outside.
 */
@Configuration(proxyBeanMethods = false)
class CheckerConfiguration {

	/**
	 * The day at the place of the server, which is where its patients are.
	 */
	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

}
