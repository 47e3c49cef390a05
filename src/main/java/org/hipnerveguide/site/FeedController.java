package org.hipnerveguide.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.hipnerveguide.guide.Article;
import org.hipnerveguide.guide.Articles;
import org.hipnerveguide.guide.ContentReleases;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The articles as an Atom feed, latest change first.
 */
@RestController
class FeedController {

	private final SiteSettings site;

	private final Articles articles;

	private final ContentReleases releases;

	private final MessageSource messages;

	FeedController(SiteSettings site, Articles articles, ContentReleases releases, MessageSource messages) {
		this.site = site;
		this.articles = articles;
		this.releases = releases;
		this.messages = messages;
	}

	@GetMapping(path = "/feed.xml", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
	String feed() {
		String name = this.messages.getMessage("site.name", null, java.util.Locale.ROOT);
		Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom").element("title", name)
			.element("id", this.site.absolute("/"))
			.element("updated", this.releases.current().publishedAt().toString())
			.element("link", "", "href", this.site.absolute("/"))
			.element("link", "", "rel", "self", "href", this.site.absolute("/feed.xml"));
		latest().forEach((article) -> entry(xml, article));
		return xml.finish();
	}

	private List<Article> latest() {
		return this.articles.findAllByOrderBySlug()
			.stream()
			.filter((article) -> !article.isDraft())
			.sorted(Comparator.comparing(Article::updated).reversed())
			.toList();
	}

	private void entry(Xml xml, Article article) {
		xml.open("entry")
			.element("title", article.title())
			.element("id", this.site.absolute(article.address()))
			.element("link", "", "href", this.site.absolute(article.address()))
			.element("published", atMidnight(article.published()))
			.element("updated", atMidnight(article.updated()))
			.open("author")
			.element("name", article.author().name())
			.close()
			.element("summary", article.description())
			.close();
	}

	private static String atMidnight(LocalDate day) {
		return day + "T00:00:00Z";
	}

}
