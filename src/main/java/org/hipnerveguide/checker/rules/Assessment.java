package org.hipnerveguide.checker.rules;

import java.util.List;

/**
 * What the rule book says to a set of answers.
 *
 * @param urgency the most urgent level of all rules met; self-care when none is
 * @param matches every rule that was met, the most urgent first, then in the order of the
 * rule book
 * @param urgencyWithout the level if the rules of the top level had not been met
 * @param notSure codes of the chosen options that say "not sure"
 * @param patterns what the answers may fit, best supported first, at most three; none at
 * emergency
 * @param advice what is safe to do or to leave meanwhile
 * @param withheld what was left out, and because of which answers
 */
public record Assessment(Urgency urgency, List<Match> matches, Urgency urgencyWithout, List<String> notSure,
		List<Fit> patterns, List<Advice> advice, List<Withheld> withheld) {

}
