package org.hipnerveguide.checker.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ways to say more than given answers: one more finding or "not sure", or one step up
 * in an ordered question.
 */
final class MoreAnswers {

	private final List<Step> steps = new ArrayList<>();

	MoreAnswers(Questionnaire questionnaire) {
		for (Question question : questionnaire.questions()) {
			if (question.ordered()) {
				addStepsUp(question.options());
			}
			else if (!question.type().takesOneAnswer()) {
				addOptions(question.options());
			}
		}
	}

	private void addStepsUp(List<Option> options) {
		for (int i = 1; i < options.size(); i++) {
			String lower = options.get(i - 1).code();
			this.steps.add(new Step(options.get(i).code(), lower, true));
		}
	}

	private void addOptions(List<Option> options) {
		String none = options.stream()
			.filter((option) -> option.role() == Role.NONE)
			.map(Option::code)
			.findFirst()
			.orElse("");
		options.stream()
			.filter((option) -> option.role() != Role.NONE)
			.forEach((option) -> this.steps.add(new Step(option.code(), none, false)));
	}

	/**
	 * Every way to say more than the codes.
	 */
	List<List<String>> than(List<String> codes) {
		return this.steps.stream().filter((step) -> step.isPossible(codes)).map((step) -> step.from(codes)).toList();
	}

	/**
	 * One of the ways; the codes themselves for those who have said nearly everything.
	 */
	List<String> than(List<String> codes, SplittableRandom random) {
		for (int i = 0; i < this.steps.size(); i++) {
			Step step = this.steps.get(random.nextInt(this.steps.size()));
			if (step.isPossible(codes)) {
				return step.from(codes);
			}
		}
		return codes;
	}

	/**
	 * One way to say more.
	 *
	 * @param option what is added
	 * @param instead what it takes the place of
	 * @param up whether that must have been chosen
	 */
	private record Step(String option, String instead, boolean up) {

		boolean isPossible(List<String> codes) {
			return !codes.contains(this.option) && (!this.up || codes.contains(this.instead));
		}

		List<String> from(List<String> codes) {
			List<String> more = new ArrayList<>(codes);
			more.remove(this.instead);
			more.add(this.option);
			return more;
		}

	}

}
