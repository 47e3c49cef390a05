package org.hipnerveguide.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpTester;
import org.hipnerveguide.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one content release and the files they show, rendered ahead for nobody in
 * particular. No controller knows: a page is what the guide itself answers when asked for
 * an address of its sitemap, or for a file that such a page links to.
 * <p>
 * Readers see the pages of the release before, and its rule book, until the pages of the
 * next are rendered, but not for longer than a few seconds; what is not rendered by then,
 * or has no room, is rendered for each reader.
 */
final class KeptPages {

	/** While a release comes, the pages of two are there. */
	private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 6;

	private static final Duration AT_ONCE = Duration.ofSeconds(4);

	private static final Duration BY_AND_BY = Duration.ofMillis(500);

	private static final Pattern LISTED = Pattern.compile("<loc>https?://[^/<]*([^<]*)</loc>");

	/**
	 * What programs ask for is made when one does: it takes more classes than all pages.
	 */
	private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?!api/)[^\"?#]*\\.[a-z]+)\"");

	private final Releases releases;

	private final PageRenderer renderer;

	private volatile Pages current = new Pages(Instant.MIN, List.of());

	private Pages next = this.current;

	private boolean started;

	KeptPages(Releases releases, PageRenderer renderer) {
		this.releases = releases;
		this.renderer = renderer;
	}

	@Nullable KeptPage find(String path) {
		return this.current.kept.get(path);
	}

	/**
	 * Renders the pages of a release that nobody sees yet.
	 */
	void prepare(Instant release) {
		if (this.renderer.isReady()) {
			Instant end = Instant.now().plus(AT_ONCE);
			this.next = new Pages(release, addresses());
			renderMore(this.next, end);
		}
	}

	/**
	 * Shows the pages of a new release, or goes on with those of the current one. After a
	 * start it leaves the processor to those who waited for the server, until the next
	 * look.
	 */
	void keepUp() {
		boolean waited = this.started;
		this.started = this.renderer.isReady();
		if (!waited) {
			return;
		}
		Instant release = this.releases.publishedAt();
		Pages pages = this.current;
		if (!pages.release.equals(release)) {
			if (!this.next.release.equals(release)) {
				prepare(release);
			}
			pages = this.next;
			this.current = pages;
			renderMore(pages, Instant.now().plus(AT_ONCE));
		}
		else if (pages.hasMore()) {
			renderMore(pages, Instant.now().plus(BY_AND_BY));
		}
		else {
			pages.compressBetter(BY_AND_BY);
		}
	}

	/**
	 * What is rendered while a release comes, or while the database is gone, is thrown
	 * away.
	 */
	private void renderMore(Pages pages, Instant end) {
		Batch batch = pages.render(this.renderer, end);
		this.releases.look();
		if (this.releases.isUpToDate() && this.releases.isNewest(pages.release)) {
			pages.keep(batch);
		}
	}

	private List<String> addresses() {
		HttpTester.Response sitemap = this.renderer.ask("/sitemap.xml");
		return (sitemap.getStatus() == 200)
				? LISTED.matcher(sitemap.getContent()).results().map((address) -> address.group(1)).toList()
				: List.of();
	}

	/**
	 * Some more pages of a release.
	 *
	 * @param asked how many of the addresses left were asked for
	 * @param pages the pages that may be kept
	 * @param files what these pages show
	 * @param later what cannot be had yet
	 */
	private record Batch(int asked, Map<String, KeptPage> pages, Set<String> files, List<String> later) {
	}

	/**
	 * What is kept of one release, and what is still to be done.
	 */
	private static final class Pages {

		private final Instant release;

		private final Map<String, KeptPage> kept = new ConcurrentHashMap<>();

		private final Deque<String> left = new ArrayDeque<>(List.of("/sitemap.xml", "/robots.txt"));

		private final Set<String> known = new HashSet<>(this.left);

		private long bytes;

		Pages(Instant release, List<String> addresses) {
			this.release = release;
			add(addresses);
		}

		private void add(Collection<String> addresses) {
			addresses.stream().filter(this.known::add).forEach(this.left::add);
		}

		boolean hasMore() {
			return !this.left.isEmpty() && this.bytes < MOST_BYTES;
		}

		Batch render(PageRenderer renderer, Instant end) {
			int asked = 0;
			Map<String, KeptPage> pages = new HashMap<>();
			Set<String> files = new LinkedHashSet<>();
			List<String> later = new ArrayList<>();
			for (String path : this.left) {
				if (Instant.now().isAfter(end)) {
					break;
				}
				asked++;
				HttpTester.Response answer = renderer.ask(path);
				if (answer.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
					later.add(path);
				}
				else if (KeptPage.mayKeep(answer)) {
					pages.put(path, KeptPage.of(path, answer));
					if (answer.get(HttpHeader.CONTENT_TYPE).startsWith("text/html")) {
						FILE.matcher(answer.getContent()).results().map((file) -> file.group(1)).forEach(files::add);
					}
				}
			}
			return new Batch(asked, pages, files, later);
		}

		void keep(Batch batch) {
			IntStream.range(0, batch.asked()).forEach((unused) -> this.left.remove());
			add(batch.files());
			this.left.addAll(batch.later());
			batch.pages().forEach((path, page) -> {
				// it will be there in two codings
				this.bytes += 2 * page.size();
				if (this.bytes < MOST_BYTES) {
					this.kept.put(path, page);
				}
			});
		}

		void compressBetter(Duration time) {
			Instant end = Instant.now().plus(time);
			for (Map.Entry<String, KeptPage> page : this.kept.entrySet()) {
				if (!Brotli.isAvailable() || Instant.now().isAfter(end)) {
					return;
				}
				if (page.getValue().lacksBrotli()) {
					page.setValue(page.getValue().withBrotli());
				}
			}
		}

	}

}
