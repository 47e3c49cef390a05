package org.hipnerveguide.ask;

import java.util.List;
import java.util.Optional;

import org.hipnerveguide.ask.Miss.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the guide questions whose answers are known.
 */
@Component
public class AskTrial {

	private final AskBooks books;

	private @Nullable Last last;

	AskTrial(AskBooks books) {
		this.books = books;
	}

	/**
	 * Asks the content that readers see now, once for the same questions.
	 * @param yaml the questions with their answers
	 * @throws UnreadableQuestionsException if these are no questions
	 */
	public synchronized Outcome of(String yaml) {
		AskBook book = this.books.current();
		Last known = this.last;
		if (known == null || known.book() != book || !known.yaml().equals(yaml)) {
			known = new Last(book, yaml, outcome(book, AskedQuestion.read(yaml)));
			this.last = known;
		}
		return known.outcome();
	}

	private static Outcome outcome(AskBook book, List<AskedQuestion> questions) {
		return new Outcome(questions.size(),
				questions.parallelStream().map((asked) -> miss(asked, book)).flatMap(Optional::stream).toList());
	}

	private static Optional<Miss> miss(AskedQuestion asked, AskBook book) {
		if (asked.emergency()) {
			return book.emergency(asked.question()).isPresent() ? Optional.empty()
					: Optional.of(miss(asked, Kind.EMERGENCY_MISSED, List.of()));
		}
		List<String> given = book.reply(asked.question())
			.answers()
			.stream()
			.map(Answer::passage)
			.map(AskTrial::place)
			.toList();
		return kind(asked, given).map((kind) -> miss(asked, kind, given));
	}

	private static Miss miss(AskedQuestion asked, Kind kind, List<String> given) {
		return new Miss(asked.line(), asked.question(), kind, asked.held(), asked.expected(), given);
	}

	private static Optional<Kind> kind(AskedQuestion asked, List<String> given) {
		if (asked.outOfScope()) {
			return given.isEmpty() ? Optional.empty() : Optional.of(Kind.WRONGLY_ANSWERED);
		}
		if (given.isEmpty()) {
			return Optional.of(Kind.WRONGLY_REFUSED);
		}
		if (asked.expected().contains(given.get(0))) {
			return Optional.empty();
		}
		return Optional.of(given.stream().limit(3).anyMatch(asked.expected()::contains) ? Kind.NOT_FIRST
				: Kind.NOT_IN_FIRST_THREE);
	}

	/**
	 * Where a passage stands, as article#section.
	 */
	static String place(Passage passage) {
		return passage.article() + passage.section().map((section) -> "#" + section).orElse("");
	}

	/**
	 * How the questions were answered.
	 *
	 * @param questions how many were asked
	 * @param misses those that were not answered as they should be
	 */
	public record Outcome(int questions, List<Miss> misses) {
	}

	private record Last(AskBook book, String yaml, Outcome outcome) {
	}

}
