package org.hipnerveguide.checker.fhir;

import java.util.List;
import java.util.stream.Stream;

import org.hipnerveguide.checker.Level;
import org.hipnerveguide.checker.Result;
import org.hipnerveguide.checker.rules.Advice;
import org.hipnerveguide.checker.rules.Assessment;
import org.hipnerveguide.checker.rules.Match;
import org.hipnerveguide.checker.rules.Withheld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assessment as a GuidanceResponse, which is FHIR's "formal response to a guidance
 * request, including any output parameters returned by the evaluation". A RiskAssessment
 * would state outcomes and how likely they are, and a DetectedIssue or a Condition would
 * have to name what is wrong: the guide does neither. What the rules said stands in
 * contained Parameters, so that one resource holds it all; patterns and the names of
 * rules, which may name a disease, are left out.
 */
final class GuidanceResponse {

	/** What the output parameters are. */
	static final String PARAMETERS = "urgency, action, timeFrame, urgencyWithout (the level without the rules of the "
			+ "top level), rule (code, urgency, sign, because, metBy, evidence; the most urgent first), notSure, "
			+ "advice (code, text), withheld (code, because), safetyNet (text, checkBy), ruleBookVersion.";

	private final Canonicals canonicals;

	GuidanceResponse(Canonicals canonicals) {
		this.canonicals = canonicals;
	}

	ObjectNode of(Result result) {
		return Resource.of("GuidanceResponse")
			.set("text", Resource.narrative(result.level().action() + ". " + result.level().timeFrame()))
			.set("contained", Resource.list(output(result)))
			.put("moduleUri", this.canonicals.rules())
			// more answers could only raise the level
			.put("status", result.isStopped() ? "data-requested" : "success")
			.put("occurrenceDateTime", Resource.dateTime(result.made()))
			.set("outputParameters", Resource.element().put("reference", "#assessment"));
	}

	private ObjectNode output(Result result) {
		Assessment assessment = result.assessment();
		Stream<ObjectNode> once = Stream.of(urgency("urgency", result.level()),
				parameter("action").put("valueString", result.level().action()),
				parameter("timeFrame").put("valueString", result.level().timeFrame()),
				urgency("urgencyWithout", result.levelWithout()));
		ArrayNode parameters = Stream
			.of(once, rules(result), codings("notSure", assessment.notSure(), result),
					assessment.advice().stream().map(GuidanceResponse::advice),
					assessment.withheld().stream().map((item) -> withheld(item, result)), Stream.of(safetyNet(result)),
					Stream.of(parameter("ruleBookVersion").put("valueString", result.version())))
			.flatMap((some) -> some)
			.collect(Resource.toList());
		return Resource.of("Parameters").put("id", "assessment").set("parameter", parameters);
	}

	private Stream<ObjectNode> rules(Result result) {
		return result.reasons()
			.entrySet()
			.stream()
			.flatMap((level) -> level.getValue().stream().map((match) -> rule(level.getKey(), match, result)));
	}

	private ObjectNode rule(Level level, Match match, Result result) {
		Stream<ObjectNode> once = Stream.of(code(match.rule().code()), urgency("urgency", level),
				parameter("sign").put("valueString", match.rule().sign()),
				parameter("because").put("valueString", match.rule().because()));
		Stream<ObjectNode> evidence = match.rule()
			.evidence()
			.stream()
			.map((fact) -> parameter("evidence").put("valueCode", fact));
		return parameter("rule").set("part",
				Stream.of(once, codings("metBy", match.metBy(), result), evidence)
					.flatMap((some) -> some)
					.collect(Resource.toList()));
	}

	private static ObjectNode advice(Advice advice) {
		return parts("advice", code(advice.code()), parameter("text").put("valueString", advice.text()));
	}

	private ObjectNode withheld(Withheld withheld, Result result) {
		return parameter("withheld").set("part",
				Stream.concat(Stream.of(code(withheld.advice().code())), codings("because", withheld.because(), result))
					.collect(Resource.toList()));
	}

	private static ObjectNode safetyNet(Result result) {
		return parts("safetyNet", parameter("text").put("valueString", result.safetyNet().text()),
				parameter("checkBy").put("valueDate", result.safetyNet().checkBy().toString()));
	}

	private Stream<ObjectNode> codings(String name, List<String> codes, Result result) {
		return codes.stream()
			.map((code) -> parameter(name).set("valueCoding",
					Resource.coding(this.canonicals.answers(), code, result.text(code))));
	}

	private ObjectNode urgency(String name, Level level) {
		return parameter(name).set("valueCoding",
				Resource.coding(this.canonicals.urgency(), level.code(), level.name()));
	}

	private static ObjectNode code(String code) {
		return parameter("code").put("valueCode", code);
	}

	private static ObjectNode parts(String name, JsonNode... parts) {
		return parameter(name).set("part", Resource.list(parts));
	}

	private static ObjectNode parameter(String name) {
		return Resource.element().put("name", name);
	}

}
