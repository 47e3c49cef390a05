package org.hipnerveguide.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipnerveguide.checker.rules.Answers;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.content.Cases;

/**
 * The cases of the clinicians' table to which the newer content says something else.
 */
final class CasesSection {

	private final ContentPair pair;

	private final Optional<Cases> cases;

	CasesSection(ContentPair pair, Optional<Cases> cases) {
		this.pair = pair;
		this.cases = cases;
	}

	void write(Markdown report) {
		report.heading(2, "Cases");
		if (this.cases.isEmpty()) {
			report.paragraph("Not compared: no table of cases was given (`--cases=<file>`).");
			return;
		}
		Cases table = this.cases.get();
		List<String> lowered = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (Cases.Case one : table.cases()) {
			List<String> codes = table.completed(one.answers(), this.pair.combined());
			String changes = changes(codes, one);
			if (!changes.isEmpty()) {
				(isLowered(codes) ? lowered : others).add(Markdown.plain(one.name()) + ": " + changes);
			}
		}
		int changed = lowered.size() + others.size();
		report
			.paragraph(changed + " of " + table.cases().size() + " cases " + ((changed == 1) ? "changes." : "change."));
		lowered.forEach((words) -> report.item("**LOWERED** " + words));
		others.forEach(report::item);
	}

	private boolean isLowered(List<String> codes) {
		return this.pair.books()
			.older()
			.urgency(codes)
			.filter((before) -> this.pair.books()
				.newer()
				.urgency(codes)
				.filter((after) -> after.isAtLeast(before))
				.isEmpty())
			.isPresent();
	}

	private String changes(List<String> codes, Cases.Case one) {
		Optional<Answers> before = this.pair.books().older().read(codes);
		Optional<Answers> after = this.pair.books().newer().read(codes);
		if (before.isEmpty() || after.isEmpty()) {
			return before.equals(after) ? "" : "can be given to one of the two questionnaires only";
		}
		return changes(this.pair.books().older().book().assess(before.get()),
				this.pair.books().newer().book().assess(after.get()), one);
	}

	private static String changes(Assessment before, Assessment after, Cases.Case one) {
		List<String> changes = new ArrayList<>();
		if (before.urgency() != after.urgency()) {
			changes.add("**" + before.urgency().code() + " → " + after.urgency().code() + "**"
					+ (after.urgency().code().equals(one.urgency()) ? "" : ", the table says " + one.urgency()));
		}
		add("rules", rules(before), rules(after), changes);
		for (Outcome outcome : Outcome.values()) {
			add(outcome.words(), outcome.told(before).sorted().toList(), outcome.told(after).sorted().toList(),
					changes);
		}
		return String.join("; ", changes);
	}

	private static List<String> rules(Assessment assessment) {
		return assessment.matches().stream().map((match) -> match.rule().code()).toList();
	}

	private static void add(String what, List<String> before, List<String> after, List<String> changes) {
		List<String> told = Stream
			.concat(before.stream().filter((code) -> !after.contains(code)).map((code) -> "−" + Markdown.code(code)),
					after.stream().filter((code) -> !before.contains(code)).map((code) -> "+" + Markdown.code(code)))
			.toList();
		if (!told.isEmpty()) {
			changes.add(what + " " + String.join(" ", told));
		}
	}

}
