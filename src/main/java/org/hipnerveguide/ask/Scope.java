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

	/** The share that makes a passage worth reading beside a warning sign. */
	static final double SURE = 0.6;

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

	/** A word that more passages hold, nearly a quarter of them, is the guide's own. */
	static final double RARE = 1.5;

	/** What is left of a share that holds a part of the body, and no complaint. */
	static final double BODY_ALONE = 0.7;

	private final Bounds bounds;

	private final Set<String> sectionWords;

	/**
	 * Creates the scope.
	 * @param bounds what the guide is about, and what not, in terms
	 * @param sectionWords the terms that ask for a section
	 */
	Scope(Bounds bounds, Set<String> sectionWords) {
		this.bounds = bounds;
		this.sectionWords = sectionWords;
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
		return this.bounds.askedElsewhere()
			.stream()
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
	 * @param heldTerms the terms of those that the passage holds
	 */
	double share(List<Unit> units, Set<String> heldTerms) {
		List<Unit> held = units.stream().filter((unit) -> heldTerms.contains(unit.term())).toList();
		boolean subject = held.stream().anyMatch(this::isSubject);
		double all = 0;
		double covered = 0;
		for (Unit unit : units) {
			boolean holds = held.contains(unit);
			boolean strange = this.bounds.elsewhere().contains(unit.term());
			double weight = (strange && !(holds && subject)) ? ELSEWHERE : weight(unit);
			all += weight;
			covered += (holds && !strange) ? weight * (unit.sure() ? 1 : GUESSED) : 0;
		}
		return covered * strength(held) / all;
	}

	/**
	 * Other things have a neck, a leg or a foot too: a part of the body needs another
	 * subject beside it, or a word that much of the guide speaks of, such as pain.
	 */
	private double strength(List<Unit> held) {
		List<Unit> subjects = held.stream().filter(this::isSubject).toList();
		if (subjects.isEmpty()) {
			return WITHOUT_SUBJECT;
		}
		boolean bodyAlone = subjects.size() == 1 && this.bounds.bodyParts().contains(subjects.get(0).term())
				&& held.stream().noneMatch((unit) -> unit.rarity() < RARE);
		return bodyAlone ? BODY_ALONE : 1;
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
		return unit.known() && !this.sectionWords.contains(unit.term())
				&& (this.bounds.subjects().contains(unit.term()) || this.bounds.bodyParts().contains(unit.term()));
	}

}
