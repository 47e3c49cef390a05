package org.hipnerveguide.site;

import java.util.stream.Stream;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that a proxy and the guide might cut at different places, so that the end of
 * one reader's request becomes the start of the next one's. The guide never answers the
 * second.
 */
@RunningGuide
class SmugglingTests {

	/** Would be answered if it were taken for a request. */
	private static final String HIDDEN = "GET /feed.xml HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private final int port;

	SmugglingTests(@Autowired Visitor visitor) {
		this.port = visitor.port();
	}

	/**
	 * Without this, none of the claims below could fail.
	 */
	@ParameterizedTest
	@MethodSource("honest")
	void anHonestSecondRequestIsAnswered(String requests) {
		assertThat(isHiddenAnswered(requests)).isTrue();
	}

	static Stream<String> honest() {
		return Stream.of("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n" + HIDDEN,
				post("Content-Length: 3\r\n", "a=b" + HIDDEN),
				post("Transfer-Encoding: chunked\r\n", "3\r\na=b\r\n0\r\n\r\n" + HIDDEN));
	}

	@ParameterizedTest
	@MethodSource("ambiguous")
	void anAmbiguousLengthHidesNoRequest(String request) {
		assertThat(isHiddenAnswered(request)).isFalse();
	}

	static Stream<String> ambiguous() {
		String chunks = "0\r\n\r\n" + HIDDEN;
		return Stream.of(
				// a length and chunks
				post("Content-Length: " + chunks.length() + "\r\nTransfer-Encoding: chunked\r\n", chunks),
				post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunks),
				post("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", "3\r\na=b\r\n" + chunks),
				// chunks by another name
				post("Transfer-Encoding: xchunked\r\n", chunks),
				post("Transfer-Encoding: chunked, identity\r\n", chunks),
				post("Transfer-Encoding: identity, chunked, chunked\r\n", chunks),
				post("Transfer-Encoding : chunked\r\n", chunks), post("Transfer-Encoding\t: chunked\r\n", chunks),
				post(" Transfer-Encoding: chunked\r\n", chunks), post("Transfer-Encoding: \u000bchunked\r\n", chunks),
				post("Transfer-Encoding: \"chunked\"\r\n", chunks),
				post("Transfer-Encoding: chunked\u0000\r\n", chunks),
				post("X: x\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n", chunks),
				post("X: x\rTransfer-Encoding: chunked\r\n", chunks),
				post("Transfer_Encoding: chunked\r\n", chunks).replace("POST /no-form", "POST /no-form-either"),
				// lengths that are none, or two
				post("Content-Length: 5\r\nContent-Length: 0\r\n", chunks), post("Content-Length: 0, 5\r\n", chunks),
				post("Content-Length: +5\r\n", chunks), post("Content-Length: 0x5\r\n", chunks),
				post("Content-Length: 5 \u0000\r\n", chunks), post("Content-Length: -5\r\n", chunks),
				post("Content-Length: 5e0\r\n", chunks), post("Content-Length: 18446744073709551621\r\n", chunks),
				post("Content-Length : 5\r\n", chunks), post("Content-Length:\r\n 5\r\n", chunks),
				// chunks that end where they should not
				post("Transfer-Encoding: chunked\r\n", "-1\r\n" + chunks),
				post("Transfer-Encoding: chunked\r\n", "0x3\r\na=b\r\n" + chunks),
				post("Transfer-Encoding: chunked\r\n", "fffffffffffffff0\r\n" + chunks),
				post("Transfer-Encoding: chunked\r\n", "3 3\r\na=b\r\n" + chunks),
				post("Transfer-Encoding: chunked\r\n", "3\r\na=bXX" + chunks),
				post("Transfer-Encoding: chunked\r\n", "3;" + "x".repeat(20_000) + "\r\na=b\r\n" + chunks),
				post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + "x".repeat(20_000) + "\r\n\r\n" + HIDDEN),
				post("Transfer-Encoding: chunked\r\n", "0\r\n X\r\n: y\r\n\u0000\r\n\r\n" + HIDDEN),
				// lines that end early
				"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n" + "Y\r\n\r\n" + HIDDEN,
				"GET /robots.txt HTTP/1.1\rHost: localhost\r\r" + HIDDEN);
	}

	/**
	 * A method that has no body by habit has one when it says so.
	 */
	@Test
	void aBodyWhereNoneIsExpectedIsNoRequest() {
		for (String method : new String[] { "GET", "HEAD", "OPTIONS", "DELETE" }) {
			assertThat(isHiddenAnswered(method + " /robots.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
					+ HIDDEN.length() + "\r\n\r\n" + HIDDEN))
				.as(method)
				.isFalse();
		}
	}

	@Test
	void anOfferOfHttp2HidesNoRequest() {
		assertThat(isHiddenAnswered(
				"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
						+ "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nContent-Length: "
						+ HIDDEN.length() + "\r\n\r\n" + HIDDEN))
			.isFalse();
	}

	private static String post(String headers, String rest) {
		return "POST /no-form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
				+ headers + "\r\n" + rest;
	}

	private boolean isHiddenAnswered(String bytes) {
		return Wire.ask(this.port, bytes).text().contains("Content-Type: application/atom+xml");
	}

}
