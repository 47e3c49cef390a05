package org.hipnerveguide.browser;

import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.Visitor;

/**
 * How much a browser looks at. A normal build sees every kind of page once; with
 * <code>-Dthorough=true</code> it sees every page there is.
 */
final class Thorough {

	/** Pages that are made from the same template as others, which stand for them. */
	private static final List<String> SIBLINGS = List.of("/symptoms-guide/(?!pinched-nerve-in-hip$)[a-z-]+", "/tags/.*",
			"/about/(?!evidence$|clinical-safety$)[a-z-]+");

	private Thorough() {
	}

	static boolean isAsked() {
		return Boolean.getBoolean("thorough");
	}

	/**
	 * Addresses of pages, one that is not there included.
	 */
	static Stream<String> pages(Visitor visitor) {
		return Stream.concat(visitor.sitemap().stream().filter(Thorough::isSeen), Stream.of("/no-such-page"));
	}

	/**
	 * Addresses of articles.
	 */
	static Stream<String> articles(Visitor visitor) {
		return visitor.site().articles().keySet().stream().filter(Thorough::isSeen);
	}

	private static boolean isSeen(String path) {
		return isAsked() || SIBLINGS.stream().noneMatch(path::matches);
	}

}
