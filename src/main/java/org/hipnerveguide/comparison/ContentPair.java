package org.hipnerveguide.comparison;

import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.content.Content;

/**
 * Two contents, and what it takes to tell their answers apart.
 *
 * @param older what readers have
 * @param newer what they would get
 * @param books the rule books of the two
 * @param combined what either asks
 * @param wording the words for answers
 * @param choices sets of answers in few lines
 */
record ContentPair(Content older, Content newer, RuleBookComparison books, Questionnaire combined, Wording wording,
		Choices choices) {

	static ContentPair of(Content older, Content newer) {
		RuleBookComparison books = new RuleBookComparison(older.ruleBook(), newer.ruleBook());
		Questionnaire combined = CombinedQuestionnaire.of(books.older().book().questionnaire(),
				books.newer().book().questionnaire());
		return new ContentPair(older, newer, books, combined, new Wording(older, newer, combined),
				new Choices(combined));
	}

}
