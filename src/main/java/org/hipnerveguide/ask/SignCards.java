package org.hipnerveguide.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipnerveguide.ask.Emergency.Sign;

/**
 * The passages that show warning signs: the cards of the articles.
 */
final class SignCards {

	private final Map<String, List<Passage>> cards = new HashMap<>();

	SignCards(List<Passage> passages) {
		passages.stream()
			.filter(Passage::isCard)
			.forEach((card) -> card.sentences()
				.forEach((sign) -> this.cards.computeIfAbsent(sign, (unused) -> new ArrayList<>()).add(card)));
	}

	/**
	 * Puts what shows the signs after what answers best, if anything does. Of the cards
	 * that show a sign, that of the article which answers best is taken.
	 * @param signs what a question tells of
	 * @param found what surely answers it, best first
	 */
	List<Answer> beside(List<Sign> signs, List<Answer> found) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		found.stream().limit(1).forEach((best) -> answers.put(best.passage().place(), best));
		for (Sign sign : signs) {
			card(sign, found).ifPresent((card) -> answers.putIfAbsent(card.place(),
					Excerpts.around(card, card.sentences().indexOf(sign.sentence()))));
		}
		found.forEach((answer) -> answers.putIfAbsent(answer.passage().place(), answer));
		return answers.values().stream().limit(PassageIndex.MOST_ANSWERS).toList();
	}

	private Optional<Passage> card(Sign sign, List<Answer> found) {
		List<Passage> cards = this.cards.getOrDefault(sign.sentence(), List.of());
		return found.stream()
			.map((answer) -> answer.passage().article())
			.flatMap((article) -> cards.stream().filter((card) -> card.article().equals(article)))
			.findFirst()
			.or(() -> cards.stream().findFirst());
	}

}
