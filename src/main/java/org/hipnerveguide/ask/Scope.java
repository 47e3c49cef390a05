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

	/** No word tells more than this; one that the guide does not know tells as much. */
	static final double MOST = 4;

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
	 * How much of a question is asked about one subject that the guide leaves out.
	 */
	private double shareElsewhere(List<Unit> units) {
		double all = units.stream().mapToDouble((unit) -> weight(unit, true)).sum();
		return this.askedElsewhere.stream()
			.mapToDouble((asked) -> units.stream()
				.filter((unit) -> unit.rarity() >= RARE && asked.contains(unit.term()))
				.mapToDouble((unit) -> weight(unit, true))
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
		double all = 0;
		double covered = 0;
		boolean subject = false;
		for (Unit unit : units) {
			boolean holds = held.contains(unit.term());
			double weight = weight(unit, holds);
			all += weight;
			covered += holds ? weight * (unit.sure() ? 1 : GUESSED) : 0;
			subject |= holds && isSubject(unit);
		}
		return covered * (subject ? 1 : WITHOUT_SUBJECT) / all;
	}

	private double weight(Unit unit, boolean held) {
		if (!held && this.elsewhere.contains(unit.term())) {
			return ELSEWHERE;
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
