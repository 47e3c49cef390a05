package org.hipnerveguide.desk;

import java.util.List;
import java.util.Optional;

import org.hipnerveguide.ask.AskTrial;
import org.hipnerveguide.ask.AskTrial.Outcome;
import org.hipnerveguide.ask.Miss;
import org.hipnerveguide.ask.UnreadableQuestionsException;
import org.hipnerveguide.content.Place;

import org.springframework.stereotype.Component;

/**
 * The questions of a file that the ask box does not answer as it should.
 */
@Component
@InPreview
class MissedQuestions {

	private final AskTrial trial;

	private final QuestionFile file;

	MissedQuestions(AskTrial trial, QuestionFile file) {
		this.trial = trial;
		this.file = file;
	}

	Tried tried(Optional<Sort> sort) {
		Optional<String> name = this.file.name();
		if (name.isEmpty()) {
			return Tried.without("none", new Place("", 1), sort);
		}
		Optional<String> questions = this.file.text();
		if (questions.isEmpty()) {
			return Tried.without("unreadable", new Place(name.get(), 1), sort);
		}
		try {
			return Tried.with(this.trial.of(questions.get()), name.get(), sort);
		}
		catch (UnreadableQuestionsException ex) {
			return Tried.without("broken", new Place(name.get(), ex.line()), sort);
		}
	}

	/**
	 * What came of the questions.
	 *
	 * @param problem why none was asked, if so: none, unreadable or broken
	 * @param place where that shows
	 * @param asked how many were asked
	 * @param table those that were missed
	 */
	record Tried(Optional<String> problem, Place place, int asked, Table<Row> table) {

		static Tried with(Outcome outcome, String file, Optional<Sort> sort) {
			return new Tried(Optional.empty(), new Place(file, 1), outcome.questions(),
					table(outcome.misses(), file, sort));
		}

		static Tried without(String problem, Place place, Optional<Sort> sort) {
			return new Tried(Optional.of(problem), place, 0, table(List.of(), place.file(), sort));
		}

		private static Table<Row> table(List<Miss> misses, String file, Optional<Sort> sort) {
			return Table.of("questions",
					misses.stream().map((miss) -> new Row(miss, List.of(new Place(file, miss.line())))).toList(),
					List.of(Column.byWords("question", (row) -> row.miss().question()),
							Column.by("miss", (row) -> row.miss().kind()), Column.unsorted("expected"),
							Column.unsorted("found")),
					Sort.by("miss"), sort);
		}

	}

	/**
	 * A question that was missed, and where it stands.
	 */
	record Row(Miss miss, List<Place> places) {
	}

}
