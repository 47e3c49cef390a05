package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.util.List;

import org.hipnerveguide.checker.rules.Assessment;

/**
 * An assessment as the API tells it. The names are a contract with other programs.
 */
record AssessmentJson(String urgency, String action, String timeFrame, List<Rule> rules, String urgencyWithout,
		List<String> notSure, List<Pattern> patterns, List<Advice> advice, List<Withheld> withheld, Net safetyNet,
		Book ruleBook) {

	record Rule(String code, String name, String urgency, String because, List<String> metBy, List<String> evidence) {
	}

	record Pattern(String code, String name, List<String> supporting, String readMore) {
	}

	record Advice(String code, String text) {
	}

	record Withheld(String code, List<String> because) {
	}

	record Net(String text, LocalDate checkBy) {
	}

	record Book(String version) {
	}

	static AssessmentJson of(Result result) {
		Assessment assessment = result.assessment();
		SafetyNet net = result.safetyNet();
		return new AssessmentJson(assessment.urgency().code(), result.level().action(), result.level().timeFrame(),
				assessment.matches()
					.stream()
					.map((match) -> new Rule(match.rule().code(), match.rule().name(), match.rule().urgency().code(),
							match.rule().because(), match.metBy(), match.rule().evidence()))
					.toList(),
				assessment.urgencyWithout().code(), assessment.notSure(),
				assessment.patterns()
					.stream()
					.map((fit) -> new Pattern(fit.pattern().code(), fit.pattern().name(), fit.supporting(),
							fit.pattern().readMore()))
					.toList(),
				assessment.advice().stream().map((item) -> new Advice(item.code(), item.text())).toList(),
				assessment.withheld()
					.stream()
					.map((item) -> new Withheld(item.advice().code(), item.because()))
					.toList(),
				new Net(net.text(), net.checkBy()), new Book(result.version()));
	}

}
