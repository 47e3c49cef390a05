package org.hipnerveguide.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hipnerveguide.content.Place;
import org.hipnerveguide.guide.Article;
import org.hipnerveguide.guide.Person;

/**
 * How an article stands.
 *
 * @param title its title
 * @param address its address
 * @param draft whether only a preview shows it
 * @param nextReview when it is to be reviewed
 * @param due how near that is
 * @param reviewed when a clinician reviewed it, if one did
 * @param reviewer who that was
 * @param grade the years of school that its text asks for
 * @param words how many words it has
 * @param sources how many sources it names
 * @param missing the criteria for health information that it does not meet
 * @param places where it stands
 */
record ArticleRow(String title, String address, boolean draft, LocalDate nextReview, Due due,
		Optional<LocalDate> reviewed, Optional<String> reviewer, BigDecimal grade, int words, int sources,
		List<String> missing, List<Place> places) {

	/** Time enough to find a reviewer and to have the work done. */
	private static final int DAYS_AHEAD = 90;

	/**
	 * How near a review is.
	 */
	enum Due {

		OVERDUE, SOON, LATER;

		static Due of(LocalDate day, LocalDate today) {
			if (day.isBefore(today)) {
				return OVERDUE;
			}
			return day.isAfter(today.plusDays(DAYS_AHEAD)) ? LATER : SOON;
		}

	}

	static ArticleRow of(Article article, Optional<Place> place, LocalDate today) {
		return new ArticleRow(article.title(), article.address(), article.isDraft(), article.nextReview(),
				Due.of(article.nextReview(), today), Optional.ofNullable(article.reviewed()),
				Optional.ofNullable(article.reviewer()).map(Person::name), article.grade(), article.words(),
				article.citations().size(), missing(article), place.stream().toList());
	}

	boolean isOverdue() {
		return this.due == Due.OVERDUE;
	}

	/**
	 * As the article itself tells its readers.
	 */
	private static List<String> missing(Article article) {
		List<String> missing = new ArrayList<>();
		if (article.reviewer() == null) {
			missing.add("not-reviewed");
		}
		if (!article.uncertainty()) {
			missing.add("no-uncertainty");
		}
		if (!article.untreated()) {
			missing.add("no-untreated");
		}
		if (!article.sharedDecision()) {
			missing.add("no-shared");
		}
		return missing;
	}

}
