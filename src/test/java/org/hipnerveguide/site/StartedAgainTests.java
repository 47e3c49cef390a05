package org.hipnerveguide.site;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A guide that was stopped and started again in the same process, as the test framework
 * does with one that is not asked for a while.
 */
@RunningGuide
class StartedAgainTests {

	private final ConfigurableApplicationContext guide;

	private final Visitor visitor;

	StartedAgainTests(@Autowired ConfigurableApplicationContext guide, @Autowired Visitor visitor) {
		this.guide = guide;
		this.visitor = visitor;
	}

	@Test
	void aGuideThatIsStartedAgainKeepsItsReadersConnections() {
		this.guide.stop();
		this.guide.start();
		for (String path : new String[] { "/robots.txt", "/feed.xml", "/ask?q=numb+thigh" }) {
			assertThat(Wire.ask(this.visitor.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
				.header("Connection")).as(path).isEmpty();
		}
	}

}
