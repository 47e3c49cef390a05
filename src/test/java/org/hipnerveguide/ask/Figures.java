package org.hipnerveguide.ask;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How well questions are answered, in percent.
 *
 * @param first the right passage stands first
 * @param firstThree the right passage stands among the first three
 * @param wronglyRefused the guide covers the question, and nothing was answered
 * @param rightlyRefused the guide does not cover the question, and nothing was answered
 * @param emergencies a warning sign was seen
 * @param falseAlarms a warning sign was seen where there is none
 */
record Figures(double first, double firstThree, double wronglyRefused, double rightlyRefused, double emergencies,
		double falseAlarms) {

	static Figures of(Collection<AskedQuestion> questions, Function<String, List<String>> answers,
			Predicate<String> alarm) {
		List<AskedQuestion> covered = questions.stream().filter(AskedQuestion::isCovered).toList();
		List<AskedQuestion> outside = questions.stream().filter(AskedQuestion::outOfScope).toList();
		List<AskedQuestion> emergencies = questions.stream().filter(AskedQuestion::emergency).toList();
		List<AskedQuestion> calm = questions.stream().filter((asked) -> !asked.emergency()).toList();
		return new Figures(share(covered, (asked) -> within(1, asked, answers)),
				share(covered, (asked) -> within(3, asked, answers)),
				share(covered, (asked) -> answers.apply(asked.question()).isEmpty()),
				share(outside, (asked) -> answers.apply(asked.question()).isEmpty()),
				share(emergencies, (asked) -> alarm.test(asked.question())),
				share(calm, (asked) -> alarm.test(asked.question())));
	}

	private static boolean within(int places, AskedQuestion asked, Function<String, List<String>> answers) {
		return answers.apply(asked.question()).stream().limit(places).anyMatch(asked.expected()::contains);
	}

	private static double share(Collection<AskedQuestion> questions, Predicate<AskedQuestion> which) {
		return Math.round(1000.0 * questions.stream().filter(which).count() / questions.size()) / 10.0;
	}

}
