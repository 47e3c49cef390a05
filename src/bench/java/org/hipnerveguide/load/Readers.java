package org.hipnerveguide.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers who come at a steady rate, however slowly they are answered: the time of an
 * answer counts from the moment the reader wanted it. Needs nothing but a JDK:
 * <code>java Readers.java port requests-per-second seconds [page|flood]</code>; a rate of
 * 0 is as fast as can be. With <code>page</code> they want an article only, and with
 * <code>flood</code> they are 300 and want what costs most. The first seconds are not
 * counted: this client's own code is cold then, and its waiting would be told as the
 * server's.
 */
final class Readers {

	private static final int AT_ONCE = 16;

	private static final int FLOOD = 300;

	private static final int WARM_UP_SECONDS = 8;

	private static final String ANSWERS = "{\"answers\": [\"pain-4\"], \"partial\": true}";

	private final HttpClient client;

	private final List<HttpRequest> wishes;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicInteger errors = new AtomicInteger();

	private final AtomicInteger toldToComeBack = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicReference<String> lastError = new AtomicReference<>("");

	private final int atOnce;

	private long nanoseconds;

	private Readers(HttpClient client, int port, String kind) {
		this.client = client;
		String origin = "http://localhost:" + port;
		HttpRequest assessment = HttpRequest.newBuilder(URI.create(origin + "/api/assessments"))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(20))
			.POST(BodyPublishers.ofString(ANSWERS))
			.build();
		HttpRequest article = page(origin, "/symptoms-guide/pinched-nerve-in-hip");
		this.atOnce = kind.equals("flood") ? FLOOD : AT_ONCE;
		this.wishes = switch (kind) {
			case "page" -> List.of(article);
			case "flood" -> List.of(form(origin), page(origin, "/ask?q=numb+thigh+and+tingling+toes"),
					page(origin, "/symptom-checker/rules?rendered"), page(origin, "/sitemap.xml?rendered"));
			default -> List.of(article, page(origin, "/"), page(origin, "/symptoms-guide/sciatica-overview"),
					page(origin, "/img/nerve-map.svg"), page(origin, "/symptom-checker"), assessment);
		};
	}

	/** An empty form comes back whole, with every question named. */
	private static HttpRequest form(String origin) {
		return HttpRequest.newBuilder(URI.create(origin + "/symptom-checker"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.timeout(Duration.ofSeconds(20))
			.POST(BodyPublishers.ofString("sent="))
			.build();
	}

	private static HttpRequest page(String origin, String path) {
		return HttpRequest.newBuilder(URI.create(origin + path))
			.timeout(Duration.ofSeconds(20))
			.header("Accept-Encoding", "gzip")
			.build();
	}

	public static void main(String[] args) throws InterruptedException {
		// one time in a hundred thousand this client takes a connection that it has just
		// closed itself, with a server that closes none too. It sends a GET again then,
		// and told so a POST
		System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
		int port = Integer.parseInt(args[0]);
		double rate = Double.parseDouble(args[1]);
		String kind = (args.length > 3) ? args[3] : "";
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		new Readers(client, port, kind).come(rate, WARM_UP_SECONDS);
		Readers readers = new Readers(client, port, kind);
		readers.tell(readers.come(rate, Integer.parseInt(args[2])));
		// some requests of this client wait for ever once others have timed out
		System.exit(0);
	}

	/** The time of each answer in nanoseconds, in the order wished for. */
	private long[] come(double rate, int seconds) throws InterruptedException {
		long[] times = new long[(rate > 0) ? (int) (rate * seconds) : 400_000 * Math.max(1, seconds / 10)];
		long start = System.nanoTime();
		long end = start + TimeUnit.SECONDS.toNanos(seconds);
		ExecutorService readers = Executors.newFixedThreadPool(this.atOnce);
		for (int i = 0; i < this.atOnce; i++) {
			readers.execute(() -> read(times, start, end, rate));
		}
		readers.shutdown();
		readers.awaitTermination(seconds + 60, TimeUnit.SECONDS);
		this.nanoseconds = System.nanoTime() - start;
		return Arrays.copyOf(times, Math.min(times.length, this.next.get()));
	}

	private void read(long[] times, long start, long end, double rate) {
		while (true) {
			int number = this.next.getAndIncrement();
			long wanted = (rate > 0) ? start + (long) (number * 1e9 / rate) : System.nanoTime();
			if (number >= times.length || wanted > end) {
				this.next.decrementAndGet();
				return;
			}
			for (long wait = wanted - System.nanoTime(); wait > 0; wait = wanted - System.nanoTime()) {
				LockSupport.parkNanos(wait);
			}
			ask(this.wishes.get(number % this.wishes.size()));
			times[number] = System.nanoTime() - wanted;
		}
	}

	private void ask(HttpRequest wish) {
		try {
			int status = this.client.send(wish, BodyHandlers.discarding()).statusCode();
			if (status == 503) {
				this.toldToComeBack.incrementAndGet();
			}
			else if (status != 200 && status != 400) {
				fail(wish.uri() + " " + status);
			}
		}
		catch (ConnectException ex) {
			this.refused.incrementAndGet();
		}
		catch (IOException ex) {
			fail(wish.uri() + " " + ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void fail(String what) {
		this.errors.incrementAndGet();
		this.lastError.set(what);
	}

	private void tell(long[] times) {
		Arrays.sort(times);
		System.out.printf("requests %d, per second %.0f, p50 %.1f ms, p99 %.1f ms, longest %.0f ms, not let in %d, told to come back %d, errors %d %s%n",
				times.length, times.length * 1e9 / this.nanoseconds, quantile(times, 0.5), quantile(times, 0.99),
				quantile(times, 1), this.refused.get(), this.toldToComeBack.get(), this.errors.get(), this.lastError.get());
	}

	private static double quantile(long[] sorted, double share) {
		return (sorted.length == 0) ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
	}

}
