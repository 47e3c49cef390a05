package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A pattern that the answers may fit.
 *
 * @param pattern the pattern
 * @param supporting codes of the chosen options that speak for it, in the order of the
 * questionnaire; may be empty
 */
public record Fit(Pattern pattern, List<String> supporting) {

}
