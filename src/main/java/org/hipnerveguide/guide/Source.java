package org.hipnerveguide.guide;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A published work that backs facts of the guide.
 */
@Entity
@Immutable
public class Source {

	@Id
	private String code;

	private String title;

	private String publisher;

	private @Nullable Integer publishedYear;

	private @Nullable String url;

	private @Nullable String note;

	private boolean wasRead;

	@ManyToMany
	@JoinTable(name = "fact_source", joinColumns = @JoinColumn(name = "source"),
			inverseJoinColumns = @JoinColumn(name = "fact"))
	@OrderBy("code")
	private List<Fact> facts;

	/**
	 * Its code in the register of evidence, such as R02.
	 */
	public String code() {
		return this.code;
	}

	public String title() {
		return this.title;
	}

	/**
	 * Who published it.
	 */
	public String publisher() {
		return this.publisher;
	}

	public @Nullable Integer year() {
		return this.publishedYear;
	}

	public @Nullable String url() {
		return this.url;
	}

	/**
	 * How it was read, where that needs saying.
	 */
	public @Nullable String note() {
		return this.note;
	}

	/**
	 * The facts that rest on it.
	 */
	public List<Fact> facts() {
		return this.facts;
	}

	/**
	 * Whether the editors read it for this guide, or know it and did not read it again.
	 */
	public boolean isRead() {
		return this.wasRead;
	}

}
