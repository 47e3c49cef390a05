package org.hipnerveguide;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.core.env.Environment;

/**
 * Somebody who asks the running guide for pages, keeps no cookies and follows no
 * redirect.
 */
public class Visitor {

	/** Where the guide believes to be. */
	public static final String BASE_URL = "https://guide.example.org";

	/** An address that breaks. */
	public static final String BROKEN_PAGE = "/breakdown";

	private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(Redirect.NEVER)
		.build();

	private final Environment environment;

	private @Nullable Site site;

	private volatile boolean came;

	Visitor(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Where the guide can be reached in this test.
	 */
	public String origin() {
		return "http://localhost:" + port();
	}

	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Every page and file that a reader can get to, gathered once.
	 */
	public synchronized Site site() {
		if (this.site == null) {
			this.site = Site.gather(this);
		}
		return this.site;
	}

	/**
	 * The paths that the sitemap lists, in its order.
	 */
	public List<String> sitemap() {
		return LOCATION.matcher(get("/sitemap.xml").text())
			.results()
			.map((match) -> match.group(1).substring(BASE_URL.length()))
			.toList();
	}

	public Reply get(String path, String... headers) {
		return send("GET", path, headers);
	}

	public Reply send(String method, String path, String... headers) {
		return send(method, path, BodyPublishers.noBody(), headers);
	}

	/**
	 * Sends a form as a browser does.
	 * @param form name=value, joined by an ampersand
	 */
	public Reply post(String path, String form) {
		return post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
	}

	public Reply post(String path, String type, byte[] body) {
		return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", type);
	}

	private Reply send(String method, String path, BodyPublisher body, String... headers) {
		waitForThePages();
		return ask(method, path, body, headers);
	}

	/**
	 * Comes when every page is rendered: its tag changes once with that.
	 */
	private void waitForThePages() {
		if (!this.came) {
			this.came = true;
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.until(() -> sitemap().stream()
					.allMatch((path) -> send("HEAD", path).header("ETag").orElse("W/").startsWith("\"")));
		}
	}

	private Reply ask(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
			.timeout(Duration.ofSeconds(60))
			.method(method, body);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			return new Reply(path, this.client.send(request.build(), BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(new InterruptedIOException(path));
		}
	}

	/**
	 * What came back.
	 *
	 * @param path the path that was asked for
	 * @param response status, headers and body
	 */
	public record Reply(String path, HttpResponse<byte[]> response) {

		public int status() {
			return this.response.statusCode();
		}

		public Optional<String> header(String name) {
			return this.response.headers().firstValue(name);
		}

		public byte[] body() {
			return this.response.body();
		}

		public String text() {
			return new String(body(), StandardCharsets.UTF_8);
		}

		public boolean isPage() {
			return header("Content-Type").orElse("").startsWith("text/html");
		}

		public Document page() {
			return Jsoup.parse(text(), BASE_URL + this.path);
		}

		@Override
		public String toString() {
			return this.path + " -> " + status();
		}

	}

}
