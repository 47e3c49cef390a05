package org.hipnerveguide.checker.fhir;

import java.util.Locale;

/**
 * One thing that is wrong with a resource sent.
 *
 * @param type what kind of thing
 * @param expression where, as a FHIRPath
 * @param text what it is and what to do
 */
record Issue(Type type, String expression, String text) {

	/**
	 * FHIR's kinds of issues, as far as they are told.
	 */
	enum Type {

		/** It is no such resource. */
		STRUCTURE,

		/** Something is missing. */
		REQUIRED,

		/** It names something that there is not. */
		NOT_FOUND,

		/** A value is not of the type asked for. */
		VALUE,

		/** A code is not one of those offered. */
		CODE_INVALID,

		/** The same stands there twice. */
		DUPLICATE,

		/** Answers contradict each other. */
		BUSINESS_RULE,

		/** It holds what changes the meaning of the rest, and is not understood. */
		EXTENSION,

		/** There is more than is worth telling. */
		TOO_COSTLY;

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
