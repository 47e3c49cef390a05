package org.hipnerveguide.ask;

import java.util.List;
import java.util.Optional;

/**
 * All that the guide has to say to a question.
 *
 * @param emergency what comes first, if the question tells of a warning sign
 * @param answers passages of the guide, best first; none if it does not cover the
 * question
 */
record Reply(Optional<Emergency> emergency, List<Answer> answers) {
}
