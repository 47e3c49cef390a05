package org.hipnerveguide.guide;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Immutable;

/**
 * A page that is no article: home, about and those below it.
 */
@Entity
@Immutable
public class Page {

	@Id
	private String address;

	private String title;

	private String description;

	private String lead;

	private LocalDate updated;

	@ManyToMany
	@JoinTable(name = "page_sign", joinColumns = @JoinColumn(name = "page"),
			inverseJoinColumns = @JoinColumn(name = "rule"))
	@OrderColumn(name = "position")
	private List<WarningSign> signs;

	@ElementCollection
	@CollectionTable(name = "page_section", joinColumns = @JoinColumn(name = "page"))
	@OrderColumn(name = "position")
	private List<Section> sections;

	@ElementCollection
	@CollectionTable(name = "page_cited_source", joinColumns = @JoinColumn(name = "page"))
	@OrderColumn(name = "position")
	private List<Citation> citations;

	public String address() {
		return this.address;
	}

	public String title() {
		return this.title;
	}

	/**
	 * One sentence for search results.
	 */
	public String description() {
		return this.description;
	}

	/**
	 * The rendered first paragraphs.
	 */
	public String lead() {
		return this.lead;
	}

	/**
	 * The day of the latest change.
	 */
	public LocalDate updated() {
		return this.updated;
	}

	public List<UrgencyCard> cards() {
		return UrgencyCard.of(this.signs);
	}

	public List<Section> sections() {
		return this.sections;
	}

	/**
	 * The numbered sources; often none.
	 */
	public List<Citation> citations() {
		return this.citations;
	}

}
