package org.hipnerveguide.ask;

import java.util.List;
import java.util.Set;

import org.hipnerveguide.ask.PassageIndex.Unit;

/**
 * Whether the guide covers a question: a passage must hold enough of it, and no subject
 * of elsewhere more of it. A weak match is no answer.
 */
final class Scope {

	/** The share of a question that a passage must cover. */
	static final double ENOUGH = 0.4;

	/** No word that the guide uses tells more than this. */
	static final double MOST = 4;

	/** What a word tells that the guide never uses. */
	static final double UNKNOWN = 6;

	/** A subject of the guide tells this, however often the guide speaks of it. */
	static final double SUBJECT = 5;

	/** A word that asks for a section tells little of the subject. */
	static final double SECTION_WORD = 1.5;

	/** A word that shows that the question is about something else. */
	static final double ELSEWHERE = 12;

	/** What was only guessed from a slip of the finger. */
	static final double GUESSED = 0.8;

	/** What is left of a share that holds no subject of the guide. */
	static final double WITHOUT_SUBJECT = 0.54;

	/**
	 * A word that more passages hold, nearly a quarter of them, tells of nothing
	 * elsewhere.
	 */
	static final double RARE = 1.5;

	private final Set<String> subjects;

	private final Set<String> sectionWords;

	private final Set<String> elsewhere;

	private final List<Set<String>> askedElsewhere;

	/**
	 * Creates the scope, in terms.
	 * @param subjects what the guide is about
	 * @param sectionWords the words that ask for a section
	 * @param elsewhere words that show that a question is about something else
	 * @param askedElsewhere what is asked about each subject that the guide leaves out
	 */
	Scope(Set<String> subjects, Set<String> sectionWords, Set<String> elsewhere, List<Set<String>> askedElsewhere) {
		this.subjects = subjects;
		this.sectionWords = sectionWords;
		this.elsewhere = elsewhere;
		this.askedElsewhere = askedElsewhere;
	}

	/**
	 * Whether the guide covers a question.
	 * @param units the parts of the question
	 * @param share how much of it the best passage covers
	 */
	boolean covers(List<Unit> units, double share) {
		return share >= ENOUGH && share >= shareElsewhere(units);
	}

	/**
	 * How much of a question is asked about one subject that the guide leaves out. What
	 * the guide itself is about is never asked elsewhere.
	 */
	private double shareElsewhere(List<Unit> units) {
		double all = units.stream().mapToDouble(this::weight).sum();
		return this.askedElsewhere.stream()
			.mapToDouble((asked) -> units.stream()
				.filter((unit) -> !isSubject(unit) && unit.rarity() >= RARE && asked.contains(unit.term()))
				.mapToDouble(this::weight)
				.sum())
			.max()
			.orElse(0) / all;
	}

	/**
	 * How much of a question a passage covers, from 0 to 1.
	 * @param units the parts of the question
	 * @param held the terms of those that the passage holds
	 */
	double share(List<Unit> units, Set<String> held) {
		boolean subject = units.stream().anyMatch((unit) -> held.contains(unit.term()) && isSubject(unit));
		double all = 0;
		double covered = 0;
		for (Unit unit : units) {
			boolean holds = held.contains(unit.term());
			boolean strange = this.elsewhere.contains(unit.term());
			double weight = (strange && !(holds && subject)) ? ELSEWHERE : weight(unit);
			all += weight;
			covered += (holds && !strange) ? weight * (unit.sure() ? 1 : GUESSED) : 0;
		}
		return covered * (subject ? 1 : WITHOUT_SUBJECT) / all;
	}

	private double weight(Unit unit) {
		if (!unit.known()) {
			return UNKNOWN;
		}
		if (isSubject(unit)) {
			return SUBJECT;
		}
		return Math.min(this.sectionWords.contains(unit.term()) ? SECTION_WORD : MOST, unit.rarity());
	}

	private boolean isSubject(Unit unit) {
		return unit.known() && this.subjects.contains(unit.term()) && !this.sectionWords.contains(unit.term());
	}

}
