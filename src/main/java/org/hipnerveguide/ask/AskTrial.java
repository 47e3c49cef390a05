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
		Reply reply = book.reply(asked.question());
		List<String> given = places(reply);
		return kind(asked, reply, given)
			.map((kind) -> new Miss(asked.line(), asked.question(), kind, asked.held(), asked.expected(), given));
	}

	private static Optional<Kind> kind(AskedQuestion asked, Reply reply, List<String> given) {
		if (asked.emergency()) {
			return reply.emergency().isPresent() ? Optional.empty() : Optional.of(Kind.EMERGENCY_MISSED);
		}
		if (asked.outOfScope()) {
			return given.isEmpty() ? Optional.empty() : Optional.of(Kind.WRONGLY_ANSWERED);
		}
		if (given.isEmpty()) {
			return Optional.of(Kind.WRONGLY_REFUSED);
		}
		List<Boolean> right = given.stream().map(asked.expected()::contains).toList();
		if (right.get(0)) {
			return Optional.empty();
		}
		return Optional
			.of(right.subList(0, Math.min(3, right.size())).contains(true) ? Kind.NOT_FIRST : Kind.NOT_IN_FIRST_THREE);
	}

	/**
	 * Where a reply leads, best first.
	 */
	static List<String> places(Reply reply) {
		return reply.answers().stream().map(Answer::passage).map(AskTrial::place).toList();
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
