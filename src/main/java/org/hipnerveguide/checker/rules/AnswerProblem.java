package org.hipnerveguide.checker.rules;

/**
 * One thing that is wrong with the answers given.
 *
 * @param kind what is wrong
 * @param code the question or the option it is about, as the kind says
 */
public record AnswerProblem(Kind kind, String code) {

	/**
	 * What can be wrong.
	 */
	public enum Kind {

		/**
		 * No question offers this option.
		 */
		UNKNOWN_OPTION(true),

		/**
		 * The option was given more than once.
		 */
		GIVEN_TWICE(true),

		/**
		 * "None of these" was chosen together with another option of the question.
		 */
		NONE_WITH_ANOTHER(false),

		/**
		 * More than one option of a question that takes one answer.
		 */
		MORE_THAN_ONE(false),

		/**
		 * The question was not answered.
		 */
		UNANSWERED(false),

		/**
		 * Only options were chosen that add to an answer but are none.
		 */
		MARKER_ALONE(false);

		private final boolean aboutAnOption;

		Kind(boolean aboutAnOption) {
			this.aboutAnOption = aboutAnOption;
		}

		/**
		 * Whether the code of such a problem is that of an option; otherwise it is that
		 * of a question.
		 */
		public boolean isAboutAnOption() {
			return this.aboutAnOption;
		}

	}

}
