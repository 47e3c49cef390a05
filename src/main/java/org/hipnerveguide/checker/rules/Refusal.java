package org.hipnerveguide.checker.rules;

/**
 * One reason why a rule book cannot be used.
 *
 * @param kind what it is about: step, question, option, rule, pattern or advice
 * @param code which one
 * @param what what is wrong with it
 * @param remedy what to do about it
 */
public record Refusal(String kind, String code, String what, String remedy) {

	@Override
	public String toString() {
		return this.kind + " \"" + this.code + "\": " + this.what + ": " + this.remedy;
	}

}
