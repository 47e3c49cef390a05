package org.hipnerveguide.guide;

import jakarta.persistence.Embeddable;

/**
 * A question that people ask, with its answer.
 *
 * @param anchor the fragment it is reached by
 * @param question the question in plain text
 * @param html the rendered and checked answer
 * @param answer the answer in plain text
 */
@Embeddable
public record Question(String anchor, String question, String html, String answer) {
}
