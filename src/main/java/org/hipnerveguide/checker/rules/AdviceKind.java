package org.hipnerveguide.checker.rules;

/**
 * Whether an advice says what to do or what to leave.
 */
public enum AdviceKind {

	DO, DONT

}
