package org.hipnerveguide.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipnerveguide.guide.Teaser;

/**
 * What one content release answers.
 *
 * @param index its passages
 * @param cards the passages that show warning signs
 * @param suggestions what to suggest to a reader who types
 * @param articles what the guide covers
 * @param phrases what tells of a warning sign
 * @param action what to do in an emergency
 * @param signs the signs by the codes of their rules, in the order of the register
 */
record AskBook(PassageIndex index, SignCards cards, List<Suggestion> suggestions, List<Teaser> articles,
		Phrases phrases, String action, Map<String, Emergency.Sign> signs) {

	/**
	 * Answers a question, and forgets it. A warning sign gets no answer that is not sure,
	 * and the cards that show it.
	 */
	Reply reply(String question) {
		Optional<Emergency> emergency = emergency(question);
		return new Reply(emergency,
				emergency.map((told) -> this.cards.beside(told.signs(), this.index.sureAnswers(question)))
					.orElseGet(() -> this.index.answers(question)));
	}

	/**
	 * What comes first, if a question tells of a warning sign.
	 */
	Optional<Emergency> emergency(String question) {
		List<String> rules = this.phrases.rulesIn(question);
		List<Emergency.Sign> told = this.signs.entrySet()
			.stream()
			.filter((sign) -> rules.contains(sign.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		return told.isEmpty() ? Optional.empty() : Optional.of(new Emergency(this.action, told));
	}

}
