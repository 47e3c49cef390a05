package org.hipnerveguide.guide;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A fact that a text rests on, with one of its sources.
 *
 * @param number the source's number in that text, counted from 1
 * @param source the source
 * @param fact the fact
 */
@Embeddable
record CitedFact(int number, @ManyToOne @JoinColumn(name = "source") Source source,
		@ManyToOne @JoinColumn(name = "fact") Fact fact) {
}
