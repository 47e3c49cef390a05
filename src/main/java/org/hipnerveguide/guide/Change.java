package org.hipnerveguide.guide;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * What changed in an article.
 *
 * @param changedOn the day of the change
 * @param what what changed
 * @param person who changed it
 */
@Embeddable
public record Change(LocalDate changedOn, String what, @ManyToOne @JoinColumn(name = "person") Person person) {
}
