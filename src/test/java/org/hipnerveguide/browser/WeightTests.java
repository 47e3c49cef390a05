package org.hipnerveguide.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page costs its reader, and what it leaves behind: little, and nothing.
 */
@BrowserTest
class WeightTests {

	private static final long KB = 1024;

	/**
	 * Scrolls as a reader does, a screen at a time, until every picture has come.
	 */
	private static final String SCROLL_TO_THE_END = """
			const done = arguments[arguments.length - 1];
			const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
			(async () => {
			  const moved = [];
			  const place = (box) => [box.x, box.y, box.width, box.height].join(' ');
			  new PerformanceObserver((list) => list.getEntries().forEach((shift) => moved.push(
			    shift.value + ': ' + shift.sources.map((source) => (source.node?.outerHTML ?? '').slice(0, 80)
			      + ' from ' + place(source.previousRect) + ' to ' + place(source.currentRect)).join(', '))))
			    .observe({ type: 'layout-shift', buffered: true });
			  for (let y = 0; y < document.scrollingElement.scrollHeight; y += innerHeight) {
			    scrollTo(0, y);
			    await frame();
			    while ([...document.images].some((image) => {
			      const box = image.getBoundingClientRect();
			      return box.width > 0 && box.bottom > 0 && box.top < innerHeight && !image.complete;
			    })) await frame();
			  }
			  await new Promise((next) => setTimeout(next, 100));
			  done(moved);
			})();
			""";

	private final Visitor visitor;

	WeightTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	Stream<String> pages() {
		return Thorough.pages(this.visitor);
	}

	Stream<String> articles() {
		return this.visitor.site().articles().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("articles")
	void anArticleIsLight(String path, Browser browser) {
		browser.screen(390, 844, 3);
		browser.open(this.visitor.origin() + path);
		List<String> lazy = browser
			.list("return [...document.querySelectorAll('img[loading=lazy]')].map((img) => img.src)");
		browser.scriptThatAnswersLater("setTimeout(arguments[0], 300)");
		List<Request> requests = browser.requests();
		List<Request> first = requests.stream().filter((request) -> !lazy.contains(request.address())).toList();
		assertThat(first.get(0).address()).endsWith(path);
		assertThat(first).as("requests").hasSizeLessThanOrEqualTo(4).allMatch((request) -> request.total() > 0);
		browser.scriptThatAnswersLater(SCROLL_TO_THE_END);
		List<Request> all = new ArrayList<>(requests);
		all.addAll(browser.requests());
		System.out.printf("%s: HTML %d bytes, page %d bytes in %d requests, %d bytes in %d requests after scrolling%n",
				path, first.get(0).body(), total(first), first.size(), total(all), all.size());
		assertThat(total(first)).as("bytes before scrolling").isLessThanOrEqualTo(60 * KB);
		assertThat(total(all)).as("bytes after scrolling").isLessThanOrEqualTo(120 * KB);
		assertThat(all.size() > first.size()).as("pictures that came with scrolling").isEqualTo(!lazy.isEmpty());
	}

	/**
	 * So much arrives in the first round trip of a new connection.
	 */
	@ParameterizedTest
	@MethodSource("articles")
	void theWordsOfAnArticleArriveAtOnce(String path, Browser browser) {
		browser.open(this.visitor.origin() + path);
		assertThat(browser.requests().get(0).body()).as("bytes of compressed HTML").isLessThanOrEqualTo(14 * KB);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingMovesComesFromElsewhereOrStays(String path, Browser browser) {
		for (int width : List.of(390, 1280)) {
			browser.screen(width, 844);
			browser.open(this.visitor.origin() + path);
			assertThat(moved(browser)).as("what moved on %s at %d pixels", path, width).isEmpty();
		}
		assertThat(browser.requests()).isNotEmpty()
			.extracting(Request::address)
			.allMatch((address) -> address.startsWith(this.visitor.origin() + "/"));
		assertThat(browser.script("return document.cookie + localStorage.length + sessionStorage.length"))
			.isEqualTo("00");
		assertThat(browser.scriptThatAnswersLater("""
				const done = arguments[0];
				Promise.all([indexedDB.databases(), navigator.serviceWorker.getRegistrations()])
				  .then((found) => done(found.flat().length), (error) => done(String(error)));""")).isEqualTo(0L);
		assertThat(browser.cookies()).isEmpty();
	}

	/**
	 * As a page that comes bit by bit is short at first.
	 */
	@Test
	void nothingMovesWhenAPageGrowsLongerThanTheScreen(Browser browser) {
		browser.screen(1280, 844);
		browser.open(this.visitor.origin() + "/about");
		assertThat(browser.script("return innerWidth > document.documentElement.clientWidth")).as("a bar to scroll")
			.isEqualTo(true);
		assertThat(browser.script("""
				const left = () => document.querySelector('h1').getBoundingClientRect().x;
				const before = left();
				document.querySelectorAll('main *:not(:has(h1), h1)').forEach((element) => element.remove());
				return document.documentElement.scrollHeight <= innerHeight ? left() - before : 'still long';"""))
			.isEqualTo(0L);
	}

	@Test
	void aShiftIsSeen(Browser browser) {
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + "/about");
		browser.scriptThatAnswersLater("""
				const done = arguments[0];
				requestAnimationFrame(() => requestAnimationFrame(() => {
				  document.querySelector('main').style.marginTop = '200px';
				  setTimeout(done, 200);
				}));""");
		assertThat(moved(browser)).isNotEmpty();
	}

	private static List<?> moved(Browser browser) {
		return (List<?>) browser.scriptThatAnswersLater(SCROLL_TO_THE_END);
	}

	private static long total(List<Request> requests) {
		return requests.stream().mapToLong(Request::total).sum();
	}

}
