package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;
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
			codes.add(plainAnswer(question, marked, random).code());
		}
	}

	private static Option plainAnswer(Question question, boolean marked, SplittableRandom random) {
		for (Option option : question.options()) {
			if (option.role() == Role.NONE && !marked) {
				return option;
			}
		}
		Option any = anyOf(question, random);
		while (any.marker() || any.role() == Role.NONE) {
			any = anyOf(question, random);
		}
		return any;
	}

	private static Option anyOf(Question question, SplittableRandom random) {
		return question.options().get(random.nextInt(question.options().size()));
	}

}
