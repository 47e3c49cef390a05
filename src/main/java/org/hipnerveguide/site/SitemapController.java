package org.hipnerveguide.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.hipnerveguide.guide.Articles;
import org.hipnerveguide.guide.Pages;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every page of the guide with the day it last changed, for search engines; and where
 * they find that list.
 */
@RestController
class SitemapController {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private final SiteSettings site;

	private final Articles articles;

	private final Pages pages;

	private final Listings listings;

	SitemapController(SiteSettings site, Articles articles, Pages pages, Listings listings) {
		this.site = site;
		this.articles = articles;
		this.pages = pages;
		this.listings = listings;
	}

	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	String robots() {
		return "User-agent: *\nAllow: /\nSitemap: " + this.site.absolute("/sitemap.xml") + "\n";
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String sitemap() {
		Xml xml = new Xml("urlset", NAMESPACE);
		changes().forEach((address, day) -> xml.open("url")
			.element("loc", this.site.absolute(address))
			.element("lastmod", day.toString())
			.close());
		return xml.finish();
	}

	private Map<String, LocalDate> changes() {
		Map<String, LocalDate> changes = new TreeMap<>(this.listings.changes());
		this.pages.findAllByOrderByAddress().forEach((page) -> changes.put(page.address(), page.updated()));
		this.articles.findAllByOrderBySlug()
			.stream()
			.filter((article) -> !article.isDraft())
			.forEach((article) -> changes.put(article.address(), article.updated()));
		return changes;
	}

}
