package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Option;
import org.hipnerveguide.checker.rules.Question;
import org.hipnerveguide.checker.rules.Questionnaire;
import org.hipnerveguide.checker.rules.Role;

/**
 * People who answer at random, from the mild to the wild, the same ones for the same
 * numbers.
 */
public final class RandomAnswers {

	private final Questionnaire questionnaire;

	public RandomAnswers(Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
	}

	/**
	 * Complete answers of so many people.
	 */
	public Stream<List<String>> people(long count) {
		return LongStream.range(0, count).parallel().mapToObj(this::person);
	}

	/**
	 * Complete answers of one person. A few say yes to anything, most to little:
	 * otherwise nearly all would be emergencies, and the lower levels hardly tried.
	 */
	public List<String> person(long number) {
		SplittableRandom random = new SplittableRandom(number);
		double burden = Math.pow(random.nextDouble(), 3);
		List<String> codes = new ArrayList<>(32);
		for (Question question : this.questionnaire.questions()) {
			if (question.type().takesOneAnswer()) {
				codes.add(anyOf(question, random).code());
			}
			else {
				addSeveral(codes, question, burden, random);
			}
		}
		return codes;
	}

	private static void addSeveral(List<String> codes, Question question, double burden, SplittableRandom random) {
		boolean answered = false;
		boolean marked = false;
		for (Option option : question.options()) {
			if (option.role() != Role.NONE && random.nextDouble() < burden) {
				codes.add(option.code());
				answered |= !option.marker();
				marked |= option.marker();
			}
		}
		if (!answered) {
			plainAnswer(question, marked, random).ifPresent((option) -> codes.add(option.code()));
		}
	}

	/**
	 * Nothing if the question has only markers left to choose from.
	 */
	private static Optional<Option> plainAnswer(Question question, boolean marked, SplittableRandom random) {
		for (Option option : question.options()) {
			if (option.role() == Role.NONE && !marked) {
				return Optional.of(option);
			}
		}
		if (question.options().stream().noneMatch(RandomAnswers::isPlain)) {
			return Optional.empty();
		}
		Option any = anyOf(question, random);
		while (!isPlain(any)) {
			any = anyOf(question, random);
		}
		return Optional.of(any);
	}

	private static boolean isPlain(Option option) {
		return !option.marker() && option.role() != Role.NONE;
	}

	private static Option anyOf(Question question, SplittableRandom random) {
		return question.options().get(random.nextInt(question.options().size()));
	}

}
