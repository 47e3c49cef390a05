package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.QuestionType;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Step;

/**
 * What two questionnaires ask, so that one person can answer both: the newer one, with
 * the options and questions that only the older one has.
 */
final class CombinedQuestionnaire {

	private final Questionnaire older;

	private final Questionnaire newer;

	private CombinedQuestionnaire(Questionnaire older, Questionnaire newer) {
		this.older = older;
		this.newer = newer;
	}

	static Questionnaire of(Questionnaire older, Questionnaire newer) {
		return new CombinedQuestionnaire(older, newer).combined();
	}

	private Questionnaire combined() {
		List<Question> gone = this.older.questions()
			.stream()
			.filter((question) -> this.newer.question(question.code()).isEmpty())
			.map((question) -> with(question, question.type().takesOneAnswer(), goneOptions(question)))
			.filter((question) -> !question.options().isEmpty())
			.toList();
		List<Question> kept = this.newer.questions().stream().map(this::combined).toList();
		List<Question> all = Stream.concat(kept.stream(), gone.stream()).toList();
		return new Questionnaire(this.newer.version(), List.of(new Step("both", "", all)));
	}

	private Question combined(Question question) {
		Optional<Question> before = this.older.question(question.code());
		List<Option> options = new ArrayList<>(question.options());
		before.ifPresent((old) -> options.addAll(goneOptions(old)));
		boolean one = question.type().takesOneAnswer()
				|| before.filter((old) -> old.type().takesOneAnswer()).isPresent();
		return with(question, one, options);
	}

	private List<Option> goneOptions(Question question) {
		return question.options().stream().filter((option) -> this.newer.option(option.code()).isEmpty()).toList();
	}

	private static Question with(Question question, boolean one, List<Option> options) {
		return new Question(question.code(), one ? QuestionType.SINGLE : QuestionType.MULTIPLE, question.text(),
				question.why(), question.hint(), question.unsure(), question.ordered(), options);
	}

}
