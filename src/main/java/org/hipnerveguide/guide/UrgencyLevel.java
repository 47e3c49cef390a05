package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How soon to be seen, and what to do.
 */
@Entity
@Immutable
public class UrgencyLevel {

	@Id
	private String code;

	private int severity;

	private String name;

	private String action;

	private String card;

	private String timeFrame;

	private String whatToDo;

	private @Nullable String banner;

	/**
	 * One of self-care, routine, soon, same-day, emergency.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Its place in the order of urgency; higher is more urgent.
	 */
	public int severity() {
		return this.severity;
	}

	public String name() {
		return this.name;
	}

	/**
	 * The heading of a card that lists this level's signs.
	 */
	public String card() {
		return this.card;
	}

	public String timeFrame() {
		return this.timeFrame;
	}

	public String whatToDo() {
		return this.whatToDo;
	}

	/**
	 * The standing line of every page; only the most urgent level has one.
	 */
	public @Nullable String banner() {
		return this.banner;
	}

	boolean isEmergency() {
		return this.code.equals("emergency");
	}

}
