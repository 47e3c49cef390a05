package org.hipnerveguide.comparison;

import java.util.Optional;
import java.util.Set;

import org.hipnerveguide.checker.rules.Urgency;

/**
 * Answers to which the two rule books give different levels, and no fewer of them would
 * do.
 *
 * @param answers codes of the options
 * @param from the level that the older book gives; nothing if its questionnaire does not
 * take these answers together
 * @param to the level that the newer book gives, likewise
 */
record Difference(Set<String> answers, Optional<Urgency> from, Optional<Urgency> to) {

}
