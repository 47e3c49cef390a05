package org.hipnerveguide.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.Condition;
import org.hipnerveguide.checker.rules.Requirement;

/**
 * A condition as an editor writes it, which can be turned into alternatives for the rule
 * book and into a nested list for readers.
 */
sealed interface ConditionTree {

	/**
	 * The alternatives, in the order written.
	 */
	Condition condition();

	/**
	 * How many alternatives there would be, at most, without making them: a few lines can
	 * ask for more than any memory holds.
	 */
	double size();

	/**
	 * An option must be chosen.
	 */
	record Chosen(String option) implements ConditionTree {

		@Override
		public Condition condition() {
			return Condition.option(this.option);
		}

		@Override
		public double size() {
			return 1;
		}

	}

	/**
	 * An option of an ordered question, or a higher one, must be chosen.
	 */
	record Minimum(String option) implements ConditionTree {

		@Override
		public Condition condition() {
			return Condition.minimum(this.option);
		}

		@Override
		public double size() {
			return 1;
		}

	}

	/**
	 * So many of the parts must hold.
	 */
	record Some(int count, List<ConditionTree> parts) implements ConditionTree {

		@Override
		public Condition condition() {
			return Condition.atLeast(this.count, this.parts.stream().map(ConditionTree::condition).toList());
		}

		/**
		 * The choices of so many parts, each choice as often as its parts' sizes
		 * multiplied.
		 */
		@Override
		public double size() {
			double[] choices = new double[this.count + 1];
			choices[0] = 1;
			for (ConditionTree part : this.parts) {
				double size = part.size();
				for (int chosen = this.count; chosen > 0; chosen--) {
					choices[chosen] += choices[chosen - 1] * size;
				}
			}
			return Math.max(1, choices[this.count]);
		}

	}

	/**
	 * The alternatives as plain rows, whose order does not depend on hashing.
	 */
	static List<List<Content.Requirement>> rows(Condition condition) {
		return condition.alternatives().stream().map(ConditionTree::row).toList();
	}

	private static List<Content.Requirement> row(Set<Requirement> alternative) {
		return alternative.stream()
			.map((requirement) -> new Content.Requirement(requirement.optionCode(), requirement.orHigher()))
			.collect(Collectors.toList());
	}

}
