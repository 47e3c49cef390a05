package org.hipnerveguide.guide;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * An entry in a text's list of sources.
 *
 * @param number its number there, counted from 1
 * @param source the source
 */
@Embeddable
public record Citation(int number, @ManyToOne @JoinColumn(name = "source") Source source) {
}
