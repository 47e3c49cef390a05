package org.hipnerveguide.checker;

/**
 * What is wrong with an answer, told where the person mends it.
 *
 * @param question the code of the question
 * @param message what to do, in words
 */
public record FormError(String question, String message) {
}
