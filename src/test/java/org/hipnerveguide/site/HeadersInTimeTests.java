package org.hipnerveguide.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

/**
 * Clients who take their time, with a server that looks ten times a second.
 */
class HeadersInTimeTests {

	private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private final Server server = new Server();

	private final ServerConnector connector = new ServerConnector(this.server);

	@BeforeEach
	void start() throws Exception {
		this.server.setConnectors(new ServerConnector[] { this.connector });
		this.connector.addBean(new HeadersInTime(this.connector.getScheduler(), Duration.ofMillis(100)));
		this.server.setHandler(new Handler.Abstract() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) throws Exception {
				Request.asInputStream(request).readAllBytes();
				Response.writeError(request, response, callback, 200);
				return true;
			}
		});
		this.server.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.server.stop();
	}

	@Test
	void aHeadThatComesByteByByteIsHungUpOn() throws Exception {
		try (Socket socket = connect()) {
			assertThat(isHungUpOn(socket, "GET / HTTP/1.1\r\nX-Slow: " + "a".repeat(60))).isTrue();
		}
	}

	@Test
	void soIsOneAfterAGoodRequest() throws Exception {
		try (Socket socket = connect()) {
			send(socket, REQUEST);
			readAnswer(socket);
			assertThat(isHungUpOn(socket, "GET / HTTP/1.1\r\nX-Slow: " + "a".repeat(60))).isTrue();
		}
	}

	@Test
	void whoWaitsBetweenRequestsOrSendsABodySlowlyIsNot() throws Exception {
		try (Socket socket = connect()) {
			for (int i = 0; i < 3; i++) {
				Thread.sleep(600);
				send(socket, REQUEST);
				readAnswer(socket);
			}
			send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n");
			assertThat(isHungUpOn(socket, "12345678901234567890")).isFalse();
			readAnswer(socket);
		}
	}

	/**
	 * A timer that ran on would keep the memory of two thousand clients twice while they
	 * leave and come back.
	 */
	@Test
	void whoHasLeftIsForgottenAtOnce() {
		Scheduler scheduler = mock(Scheduler.class);
		Scheduler.Task nextLook = mock(Scheduler.Task.class);
		given(scheduler.schedule(any(), anyLong(), any())).willReturn(nextLook);
		EndPoint open = mock(EndPoint.class);
		given(open.isOpen()).willReturn(true);
		Connection connection = mock(Connection.class);
		given(connection.getEndPoint()).willReturn(open);
		new HeadersInTime(scheduler, Duration.ofSeconds(5)).onOpened(connection);
		ArgumentCaptor<Connection.Listener> watch = ArgumentCaptor.forClass(Connection.Listener.class);
		verify(connection).addEventListener(watch.capture());
		watch.getValue().onClosed(connection);
		verify(nextLook).cancel();
		// a look that had begun before
		ArgumentCaptor<Runnable> look = ArgumentCaptor.forClass(Runnable.class);
		verify(scheduler).schedule(look.capture(), anyLong(), any());
		look.getValue().run();
		verifyNoMoreInteractions(scheduler);
	}

	private static boolean isHungUpOn(Socket socket, String text) throws Exception {
		try {
			for (int i = 0; i < text.length(); i++) {
				send(socket, text.substring(i, i + 1));
				Thread.sleep(50);
			}
			return false;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.connector.getLocalPort());
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(5000);
		return socket;
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static void readAnswer(Socket socket) throws IOException {
		byte[] bytes = new byte[4096];
		int count = socket.getInputStream().read(bytes);
		assertThat(new String(bytes, 0, Math.max(0, count), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
	}

}
