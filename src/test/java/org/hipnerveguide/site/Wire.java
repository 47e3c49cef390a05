package org.hipnerveguide.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bytes sent as they are, for requests that no well-bred client would make.
 */
final class Wire {

	private static final int PATIENCE = 40_000;

	private Wire() {
	}

	/**
	 * Sends bytes and reads until the server closes the connection.
	 */
	static Answer ask(int port, String bytes) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			send(socket, bytes);
			return Answer.of(read(socket.getInputStream()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(bytes.lines().findFirst().orElse(""), ex);
		}
	}

	private static void send(Socket socket, String bytes) throws IOException {
		try {
			socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			socket.shutdownOutput();
		}
		catch (SocketException ex) {
			// it had heard enough and closed; what it said is read below
		}
	}

	private static String read(InputStream stream) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
				bytes.write(buffer, 0, count);
			}
		}
		catch (SocketException ex) {
			// closed with our bytes unread
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	/**
	 * What came back.
	 *
	 * @param status the status, 0 when the connection was closed without a word
	 * @param headers the headers by name in lower case
	 * @param text all that came back, head and body
	 */
	record Answer(int status, Map<String, String> headers, String text) {

		static Answer of(String text) {
			Map<String, String> headers = new TreeMap<>();
			String head = text.split("\r\n\r\n", 2)[0];
			head.lines()
				.skip(1)
				.map((line) -> line.split(": ?", 2))
				.filter((parts) -> parts.length == 2)
				.forEach((parts) -> headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]));
			int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
			return new Answer(status, headers, text);
		}

		Optional<String> header(String name) {
			return Optional.ofNullable(this.headers.get(name.toLowerCase(Locale.ROOT)));
		}

	}

}
