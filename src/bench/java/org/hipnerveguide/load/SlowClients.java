package org.hipnerveguide.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients who send a byte a second, or never read what they asked for, and come back when
 * they are turned away, each at a moment of its own in the second. Needs nothing but a JDK:
 * <code>java SlowClients.java port clients seconds [headers|body|reading]</code>
 */
final class SlowClients {

	private static final List<String> KINDS = List.of("headers", "body", "reading");

	private static final Random RANDOM = new Random(1);

	private final InetSocketAddress address;

	private final SocketChannel[] clients;

	private final String kind;

	private int comings;

	private SlowClients(int port, int count, String kind) {
		this.address = new InetSocketAddress("localhost", port);
		this.clients = new SocketChannel[count];
		this.kind = kind;
	}

	public static void main(String[] args) {
		new SlowClients(Integer.parseInt(args[0]), Integer.parseInt(args[1]), (args.length > 3) ? args[3] : "")
			.linger(Integer.parseInt(args[2]));
	}

	private void linger(int seconds) {
		int open = 0;
		long begin = System.nanoTime();
		for (int second = 0; second < seconds; second++) {
			open = 0;
			for (int i = 0; i < this.clients.length; i++) {
				// each has a moment of its own in the second, as people have
				long moment = begin + (long) ((second + (double) i / this.clients.length) * 1e9);
				while (System.nanoTime() < moment) {
					LockSupport.parkNanos(moment - System.nanoTime());
				}
				open += goesOn(i) ? 1 : 0;
			}
		}
		System.out.printf("slow clients %d, open at the end %d, came %d times%n", this.clients.length, open,
				this.comings);
	}

	private boolean goesOn(int i) {
		String what = this.kind.isEmpty() ? KINDS.get(i % KINDS.size()) : this.kind;
		try {
			if (this.clients[i] == null || !this.clients[i].isOpen()) {
				this.clients[i] = come(what);
			}
			else if (what.equals("reading")) {
				// reads a byte, so that nobody can tell it from a bad line
				return this.clients[i].read(ByteBuffer.allocate(1)) >= 0 || leave(i);
			}
			else {
				this.clients[i].write(ByteBuffer.wrap(new byte[] { (byte) ('a' + RANDOM.nextInt(26)) }));
				return this.clients[i].read(ByteBuffer.allocate(1)) == 0 || leave(i);
			}
			return true;
		}
		catch (IOException ex) {
			return leave(i);
		}
	}

	private boolean leave(int i) {
		try {
			if (this.clients[i] != null) {
				this.clients[i].close();
			}
		}
		catch (IOException ex) {
			// gone is gone
		}
		this.clients[i] = null;
		return false;
	}

	private SocketChannel come(String what) throws IOException {
		this.comings++;
		SocketChannel client = SocketChannel.open();
		client.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
		client.connect(this.address);
		client.write(ByteBuffer.wrap(start(what).getBytes(StandardCharsets.US_ASCII)));
		client.configureBlocking(false);
		return client;
	}

	private static String start(String what) {
		return switch (what) {
			case "headers" -> "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
			case "body" -> "POST /symptom-checker HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
					+ "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
			default -> "GET /symptoms-guide/pinched-nerve-in-hip HTTP/1.1\r\nHost: localhost\r\n\r\n";
		};
	}

}
