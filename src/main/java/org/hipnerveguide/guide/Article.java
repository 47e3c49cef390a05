package org.hipnerveguide.guide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A published page of the guide.
 */
@Entity
@Immutable
public class Article {

	/** Words that an adult reads in a minute, unhurried. */
	private static final int READING_SPEED = 200;

	@Id
	private String slug;

	private String title;

	private String description;

	private String lead;

	@ManyToOne
	@JoinColumn(name = "category")
	private Category category;

	@ManyToMany
	@JoinTable(name = "article_tag", joinColumns = @JoinColumn(name = "article"),
			inverseJoinColumns = @JoinColumn(name = "tag"))
	@OrderColumn(name = "position")
	private List<Tag> tags;

	@ManyToOne
	@JoinColumn(name = "author")
	private Person author;

	@ManyToOne
	@JoinColumn(name = "reviewer")
	private @Nullable Person reviewer;

	private @Nullable LocalDate reviewed;

	private LocalDate published;

	private LocalDate nextReview;

	private int words;

	private BigDecimal grade;

	private int statements;

	private boolean uncertainty;

	private boolean untreated;

	private boolean sharedDecision;

	private boolean draft;

	@ManyToMany
	@JoinTable(name = "article_sign", joinColumns = @JoinColumn(name = "article"),
			inverseJoinColumns = @JoinColumn(name = "rule"))
	@OrderColumn(name = "position")
	private List<WarningSign> signs;

	@ElementCollection
	@CollectionTable(name = "section", joinColumns = @JoinColumn(name = "article"))
	@OrderColumn(name = "position")
	private List<Section> sections;

	@ElementCollection
	@CollectionTable(name = "question", joinColumns = @JoinColumn(name = "article"))
	@OrderColumn(name = "position")
	private List<Question> questions;

	@ElementCollection
	@CollectionTable(name = "cited_source", joinColumns = @JoinColumn(name = "article"))
	@OrderColumn(name = "position")
	private List<Citation> citations;

	@ElementCollection
	@CollectionTable(name = "article_change", joinColumns = @JoinColumn(name = "article"))
	@OrderColumn(name = "position")
	private List<Change> changes;

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	/**
	 * One sentence for lists and search results.
	 */
	public String description() {
		return this.description;
	}

	/**
	 * The rendered first paragraph, which answers the title.
	 */
	public String lead() {
		return this.lead;
	}

	public Category category() {
		return this.category;
	}

	public List<Tag> tags() {
		return this.tags;
	}

	public Person author() {
		return this.author;
	}

	/**
	 * The clinician who reviewed the article, if one did.
	 */
	public @Nullable Person reviewer() {
		return this.reviewer;
	}

	/**
	 * The day of the review, if there was one.
	 */
	public @Nullable LocalDate reviewed() {
		return this.reviewed;
	}

	public LocalDate published() {
		return this.published;
	}

	public LocalDate nextReview() {
		return this.nextReview;
	}

	/**
	 * The day of the latest change.
	 */
	public LocalDate updated() {
		return this.changes.stream().map(Change::changedOn).max(LocalDate::compareTo).orElse(this.published);
	}

	/**
	 * How long it takes to read, in whole minutes.
	 */
	public int minutes() {
		return Math.max(1, Math.round((float) this.words / READING_SPEED));
	}

	public int words() {
		return this.words;
	}

	/**
	 * The years of (US) school that its text asks for (Flesch-Kincaid).
	 */
	public BigDecimal grade() {
		return this.grade;
	}

	/**
	 * How many of its places name their sources.
	 */
	public int statements() {
		return this.statements;
	}

	/**
	 * Whether it says somewhere what is not certain.
	 */
	public boolean uncertainty() {
		return this.uncertainty;
	}

	/**
	 * Whether every treatment in its table tells what happens without it.
	 */
	public boolean untreated() {
		return this.untreated;
	}

	/**
	 * Whether it says that patient and clinician decide together.
	 */
	public boolean sharedDecision() {
		return this.sharedDecision;
	}

	/**
	 * Whether only a preview shows it.
	 */
	public boolean isDraft() {
		return this.draft;
	}

	/**
	 * The warning signs that belong to the subject, as cards, most urgent first.
	 */
	public List<UrgencyCard> cards() {
		return UrgencyCard.of(this.signs);
	}

	public List<Section> sections() {
		return this.sections;
	}

	/**
	 * The questions of the section "faq".
	 */
	public List<Question> questions() {
		return this.questions;
	}

	/**
	 * The numbered sources.
	 */
	public List<Citation> citations() {
		return this.citations;
	}

	public List<Change> changes() {
		return this.changes;
	}

	public String address() {
		return "/symptoms-guide/" + this.slug;
	}

}
