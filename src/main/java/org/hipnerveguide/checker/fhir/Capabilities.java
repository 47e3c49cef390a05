package org.hipnerveguide.checker.fhir;

import java.time.Instant;

import tools.jackson.databind.node.ObjectNode;

/**
 * What this server does, told to programs: the CapabilityStatement and the definition of
 * the one operation.
 */
final class Capabilities {

	private static final String SERVER = "The symptom checker of the Hip Nerve Guide.";

	private static final String PRIVACY = "Nothing is stored: answers that are sent to $assess are assessed and "
			+ "forgotten. There is no search, no history and no authentication.";

	private static final String OPERATION = "Says how soon a person should be seen, by published rules, and what to "
			+ "do meanwhile. The answers are neither stored nor logged. It names no diagnosis and gives no probability.";

	private final Canonicals canonicals;

	Capabilities(Canonicals canonicals) {
		this.canonicals = canonicals;
	}

	ObjectNode statement(Instant published) {
		return Resource.of("CapabilityStatement")
			.set("text", Resource.narrative(SERVER, PRIVACY))
			.put("status", "active")
			.put("date", published.toString())
			.put("publisher", "Hip Nerve Guide")
			.put("kind", "instance")
			.put("fhirVersion", "4.0.1")
			.set("software", Resource.element().put("name", "Hip Nerve Guide"))
			.set("implementation",
					Resource.element().put("description", SERVER).put("url", this.canonicals.baseUrl() + "/fhir"))
			.set("format", Resource.list("json"))
			.set("rest", Resource.list(rest()));
	}

	private ObjectNode rest() {
		ObjectNode questionnaire = resource("Questionnaire").set("operation",
				Resource.list(Resource.element().put("name", "assess").put("definition", this.canonicals.assess())));
		return Resource.element()
			.put("mode", "server")
			.put("documentation", PRIVACY)
			.set("resource", Resource.list(questionnaire, resource("CodeSystem"), resource("OperationDefinition")));
	}

	private static ObjectNode resource(String type) {
		return Resource.element()
			.put("type", type)
			.set("interaction", Resource.list(Resource.element().put("code", "read")));
	}

	ObjectNode assessOperation(String version) {
		return Resource
			.canonical("OperationDefinition", this.canonicals.assess(), version, "How soon to be seen", OPERATION)
			.put("name", "AssessHipNervePain")
			.put("kind", "operation")
			.put("affectsState", false)
			.put("code", "assess")
			.set("resource", Resource.list("Questionnaire"))
			.put("system", false)
			.put("type", false)
			.put("instance", true)
			.set("parameter", Resource.list(parameter("questionnaireResponse", "in", "QuestionnaireResponse",
					"The answers. With status completed or amended every question must be answered; with in-progress "
							+ "or stopped questions may be open. It may be sent without Parameters around it."),
					parameter("return", "out", "GuidanceResponse",
							"The assessment in contained Parameters: " + GuidanceResponse.PARAMETERS)));
	}

	private static ObjectNode parameter(String name, String use, String type, String documentation) {
		return Resource.element()
			.put("name", name)
			.put("use", use)
			.put("min", 1)
			.put("max", "1")
			.put("documentation", documentation)
			.put("type", type);
	}

}
