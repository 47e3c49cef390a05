package org.hipnerveguide.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hipnerveguide.checker.rules.Rule;
import org.hipnerveguide.checker.rules.Urgency;
import org.hipnerveguide.content.Content;

/**
 * Which answers change their urgency, those that lower it first, and which rules are the
 * reason.
 */
final class UrgencySection {

	private final ContentPair pair;

	private final RuleBookComparison books;

	UrgencySection(ContentPair pair) {
		this.pair = pair;
		this.books = pair.books();
	}

	/**
	 * Whether anybody may be told to wait longer than before.
	 */
	boolean lowers() {
		return !this.books.lowered().isEmpty() || othersThatLower() > 0;
	}

	/**
	 * How many questions or signs may lower it that no set of answers can show.
	 */
	int othersThatLower() {
		return this.books.narrowed().size() + loweredSigns().size();
	}

	void write(Markdown report) {
		if (lowers()) {
			report.heading(2, "LOWERED urgency");
			report.paragraph("Whoever gives these answers may be told to wait longer than before. No fewer of them"
					+ " would do; other answers of the same person may still reach the level.");
			write(this.books.lowered(), report);
			this.books.narrowed()
				.forEach((question) -> report.item(this.pair.wording().question(question)
						+ " now takes one answer: people to whom several apply have to choose, and nobody can"
						+ " compute what."));
			loweredSigns().forEach(report::item);
		}
		if (!this.books.raised().isEmpty()) {
			report.heading(2, "Raised urgency");
			write(this.books.raised(), report);
		}
		writeRules(report);
	}

	private void write(List<Difference> differences, Markdown report) {
		Map<String, Set<Set<String>>> byShift = differences.stream()
			.sorted(Comparator.comparing((Difference one) -> rank(one.from()))
				.reversed()
				.thenComparing((one) -> rank(one.to())))
			.collect(Collectors.groupingBy((one) -> words(one.from()) + " → " + words(one.to()), LinkedHashMap::new,
					Collectors.mapping(Difference::answers, Collectors.toSet())));
		byShift.forEach((shift, sets) -> write("**" + shift + "**", sets, report));
	}

	private static int rank(Optional<Urgency> level) {
		return level.map(Urgency::ordinal).orElse(-1);
	}

	private static String words(Optional<Urgency> level) {
		return level.map(Urgency::code).orElse("cannot be given together");
	}

	private void write(String what, Collection<Set<String>> sets, Markdown report) {
		this.pair.choices()
			.of(sets)
			.forEach((choice) -> report.choice(what, choice, this.pair.wording().parts(choice)));
	}

	/**
	 * Signs that the checker does not ask about, but that stand on the cards.
	 */
	private List<String> loweredSigns() {
		Map<String, Content.Rule> newer = this.pair.newer()
			.rules()
			.stream()
			.collect(Collectors.toMap(Content.Rule::code, (rule) -> rule));
		return this.pair.older()
			.rules()
			.stream()
			.filter((sign) -> !sign.asked())
			.filter((sign) -> !newer.containsKey(sign.code())
					|| rank(newer.get(sign.code()).urgency()) < rank(sign.urgency()))
			.map((sign) -> "**" + sign.urgency() + " → "
					+ (newer.containsKey(sign.code()) ? newer.get(sign.code()).urgency() : "gone")
					+ "** the sign that the checker does not ask about, “" + Markdown.plain(sign.sign()) + "” "
					+ Markdown.code(sign.code()))
			.toList();
	}

	private int rank(String level) {
		return this.pair.newer().levels().stream().map(Content.Level::code).toList().indexOf(level);
	}

	private void writeRules(Markdown report) {
		Markdown rules = new Markdown();
		this.books.both(Side::ruleCodes).forEach((code) -> {
			Optional<Rule> before = this.books.older().rule(code);
			Optional<Rule> after = this.books.newer().rule(code);
			MinimalSets newly = this.books.newly((side) -> side.fires(code));
			MinimalSets noLonger = this.books.noLonger((side) -> side.fires(code));
			String rule = Markdown.code(code) + " (" + level(before)
					+ ((level(before).equals(level(after))) ? "" : " → " + level(after)) + ")";
			if (!level(before).equals(level(after)) || !newly.areNone() || !noLonger.areNone()) {
				rules.heading(3, rule);
				write("no longer fires", noLonger.sets(), rules);
				write("newly fires", newly.sets(), rules);
			}
		});
		if (!rules.isEmpty()) {
			report.heading(2, "Rules that changed");
			report.add(rules);
		}
	}

	private static String level(Optional<Rule> rule) {
		return rule.map((one) -> one.urgency().code()).orElse("no such rule");
	}

}
