package org.hipnerveguide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A rule of the register as a reader meets it in a list: the sign, and how soon to be
 * seen with it.
 */
@Entity
@Immutable
@Table(name = "rule")
public class WarningSign {

	@Id
	private String code;

	private int position;

	@ManyToOne
	@JoinColumn(name = "urgency")
	private UrgencyLevel urgency;

	private String sign;

	private String because;

	private boolean asked;

	public String code() {
		return this.code;
	}

	public UrgencyLevel urgency() {
		return this.urgency;
	}

	/**
	 * The short line that stands in lists.
	 */
	public String sign() {
		return this.sign;
	}

	/**
	 * Why the sign matters, for a patient.
	 */
	public String because() {
		return this.because;
	}

	/**
	 * Whether the symptom checker asks about it.
	 */
	boolean isAsked() {
		return this.asked;
	}

	int position() {
		return this.position;
	}

}
