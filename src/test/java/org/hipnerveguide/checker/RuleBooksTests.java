package org.hipnerveguide.checker;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.RuleBook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What went from the files through the tables is what the files say: no word, no part of
 * a condition and no order is lost on the way.
 */
@RunningGuide
class RuleBooksTests {

	private final RuleBooks ruleBooks;

	private final RuleBook published;

	private final RuleBook written = org.hipnerveguide.checker.rules.PublishedRuleBook.ruleBook();

	RuleBooksTests(@Autowired RuleBooks ruleBooks) {
		this.ruleBooks = ruleBooks;
		this.published = ruleBooks.current().ruleBook();
	}

	@Test
	void theQuestionnaireIsTheWrittenOne() {
		Questionnaire questionnaire = this.published.questionnaire();
		assertThat(questionnaire.version()).isEqualTo(this.written.questionnaire().version());
		assertThat(questionnaire.steps()).isEqualTo(this.written.questionnaire().steps()).hasSize(3);
	}

	@Test
	void theRulesAndTheirConditionsAreTheWrittenOnes() {
		assertThat(this.published.rules()).hasSize(48).zipSatisfy(this.written.rules(), (rule, same) -> {
			assertThat(rule.code()).isEqualTo(same.code());
			assertThat(rule.name()).isEqualTo(same.name());
			assertThat(rule.urgency()).isEqualTo(same.urgency());
			assertThat(rule.sign()).isEqualTo(same.sign());
			assertThat(rule.evidence()).isEqualTo(same.evidence());
			assertThat(rule.condition()).isEqualTo(same.condition());
		});
	}

	@Test
	void thePatternsAreTheWrittenOnes() {
		assertThat(this.published.patterns()).containsExactlyElementsOf(this.written.patterns()).hasSize(12);
	}

	@Test
	void theAdviceIsTheWrittenOne() {
		assertThat(this.published.advice()).hasSize(27).zipSatisfy(this.written.advice(), (item, same) -> {
			assertThat(item.code()).isEqualTo(same.code());
			assertThat(item.kind()).isEqualTo(same.kind());
			assertThat(item.levels()).isEqualTo(same.levels());
			assertThat(item.show()).isEqualTo(same.show());
			assertThat(item.always()).isEqualTo(same.always());
			assertThat(item.patterns()).isEqualTo(same.patterns());
			assertThat(item.withhold()).isEqualTo(same.withhold());
			assertThat(item.evidence()).isEqualTo(same.evidence());
			assertThat(item.text()).isNotEmpty().doesNotContain("{{");
		});
	}

	@Test
	void itIsReadOnceARelease() {
		assertThat(this.ruleBooks.current()).isSameAs(this.ruleBooks.current());
	}

}
