package org.hipnerveguide.checker;

import java.time.LocalDate;
import java.util.List;

import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Fit;
import org.hipnerveguide.checker.rules.Match;

/**
 * An assessment as the API tells it. The names are a contract with other programs.
 */
record AssessmentJson(String urgency, String action, String timeFrame, List<Rule> rules, String urgencyWithout,
		List<String> notSure, List<Pattern> patterns, List<Advice> advice, List<Withheld> withheld, Net safetyNet,
		Book ruleBook) {

	record Rule(String code, String name, String urgency, String because, List<String> metBy, List<String> evidence) {

		static Rule of(Match match) {
			org.hipnerveguide.checker.rules.Rule rule = match.rule();
			return new Rule(rule.code(), rule.name(), rule.urgency().code(), rule.because(), match.metBy(),
					rule.evidence());
		}

	}

	record Pattern(String code, String name, List<String> supporting, String readMore) {

		static Pattern of(Fit fit) {
			return new Pattern(fit.pattern().code(), fit.pattern().name(), fit.supporting(), fit.pattern().readMore());
		}

	}

	record Advice(String code, String text) {

		static Advice of(org.hipnerveguide.checker.rules.Advice item) {
			return new Advice(item.code(), item.text());
		}

	}

	record Withheld(String code, List<String> because) {

		static Withheld of(org.hipnerveguide.checker.rules.Withheld item) {
			return new Withheld(item.advice().code(), item.because());
		}

	}

	record Net(String text, LocalDate checkBy) {

		static Net of(SafetyNet net) {
			return new Net(net.text(), net.checkBy());
		}

	}

	record Book(String version) {
	}

	static AssessmentJson of(Result result) {
		Assessment told = result.assessment();
		return new AssessmentJson(told.urgency().code(), result.level().action(), result.level().timeFrame(),
				told.matches().stream().map(Rule::of).toList(), told.urgencyWithout().code(), told.notSure(),
				told.patterns().stream().map(Pattern::of).toList(), told.advice().stream().map(Advice::of).toList(),
				told.withheld().stream().map(Withheld::of).toList(), Net.of(result.safetyNet()),
				new Book(result.version()));
	}

}
