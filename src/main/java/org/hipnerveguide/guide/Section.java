package org.hipnerveguide.guide;

import jakarta.persistence.Embeddable;

/**
 * A part of an article or page.
 *
 * @param anchor the fragment it is reached by
 * @param heading its plain heading
 * @param html its rendered and checked text
 */
@Embeddable
public record Section(String anchor, String heading, String html) {
}
