package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * A rule that was met.
 *
 * @param rule the rule
 * @param metBy codes of the chosen options that had a part in it, in the order of the
 * questionnaire
 */
public record Match(Rule rule, List<String> metBy) {

}
