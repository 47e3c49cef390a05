package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * An advice that would have been given, had an answer not made it unsafe.
 *
 * @param advice what was left out
 * @param because codes of the chosen options that are the reason, in the order of the
 * questionnaire; never empty
 */
public record Withheld(Advice advice, List<String> because) {

}
