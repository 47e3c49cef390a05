package org.hipnerveguide.content;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The articles that readers can reach today. Their addresses stand in bookmarks and on
 * other sites, so none may vanish.
 */
final class PublishedArticles {

	private final DataSource dataSource;

	PublishedArticles(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Refuses a content that has lost one of today's articles without saying where its
	 * readers go.
	 * @throws ContentException naming every lost article
	 */
	void refuseLossBy(Content next) {
		refuseLoss(slugs(), next);
	}

	/**
	 * As {@link #refuseLossBy}, for articles known from elsewhere.
	 */
	static void refuseLoss(List<String> slugs, Content next) {
		Problems problems = new Problems();
		for (String slug : slugs) {
			boolean kept = next.articles().stream().anyMatch((article) -> article.slug().equals(slug));
			boolean redirected = next.redirects()
				.stream()
				.anyMatch((redirect) -> redirect.from().equals("/symptoms-guide/" + slug));
			if (!kept && !redirected) {
				problems.add("redirects.yaml", 1, "the article \"" + slug + "\" was published and is gone",
						"add {from: /symptoms-guide/" + slug + ", to: …}, or publish it again");
			}
		}
		problems.refuseIfAny();
	}

	private List<String> slugs() {
		return JdbcClient.create(this.dataSource)
			.sql("select slug from article where not draft order by slug")
			.query(String.class)
			.list();
	}

}
