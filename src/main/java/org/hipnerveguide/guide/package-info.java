/**
 * What patients read: articles, their sections and sources, the warning signs, the
 * glossary, people and topics.
 */
@NullMarked
package org.hipnerveguide.guide;

import org.jspecify.annotations.NullMarked;
