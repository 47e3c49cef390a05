package org.hipnerveguide.checker.rules;

/**
 * An option as numbers: what choosing it adds to a set of answers, and by what a
 * requirement of it is met.
 *
 * @param option the option
 * @param question the question that offers it
 * @param itself this option
 * @param andHigher this option and, in an ordered question, the higher ones
 * @param minimum stands for "this option or a higher one"; empty when the question is not
 * ordered
 * @param meets all that choosing this option meets: itself and the minimums it reaches
 */
record Place(Option option, Question question, Bits itself, Bits andHigher, Bits minimum, Bits meets) {

	Bits required(Requirement requirement) {
		return requirement.orHigher() ? this.minimum : this.itself;
	}

	Bits optionsMeeting(Requirement requirement) {
		return requirement.orHigher() ? this.andHigher : this.itself;
	}

}
