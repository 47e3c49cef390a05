package org.hipnerveguide.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many readers who come in the same moment.
 */
@RunningGuide
class RushTests {

	private static final int CROWD = 1500;

	private final InetSocketAddress guide;

	private final List<SocketChannel> crowd = new ArrayList<>();

	RushTests(@Autowired Visitor visitor) {
		this.guide = new InetSocketAddress(InetAddress.getLoopbackAddress(), visitor.port());
	}

	@AfterEach
	void leave() throws IOException {
		for (SocketChannel reader : this.crowd) {
			reader.close();
		}
	}

	@Test
	void nobodyHasToKnockTwice() throws IOException {
		List<Duration> waits = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			long knocked = System.nanoTime();
			this.crowd.add(SocketChannel.open(this.guide));
			waits.add(Duration.ofNanos(System.nanoTime() - knocked));
		}
		// the system knocks again after a second
		assertThat(waits).filteredOn((wait) -> wait.compareTo(Duration.ofMillis(950)) > 0).isEmpty();
	}

}
