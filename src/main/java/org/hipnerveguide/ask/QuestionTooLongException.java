package org.hipnerveguide.ask;

/**
 * A question of more characters than the guide reads.
 */
class QuestionTooLongException extends RuntimeException {

}
