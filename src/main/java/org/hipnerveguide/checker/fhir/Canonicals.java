package org.hipnerveguide.checker.fhir;

/**
 * The canonical addresses of the resources, by which they name each other wherever copies
 * of them go.
 *
 * @param baseUrl the address that readers know the guide by
 */
record Canonicals(String baseUrl) {

	static final String QUESTIONNAIRE = "/fhir/Questionnaire/hip-nerve-pain";

	static final String ANSWERS = "/fhir/CodeSystem/hip-nerve-pain-answers";

	static final String URGENCY = "/fhir/CodeSystem/hip-nerve-pain-urgency";

	static final String ASSESS = "/fhir/OperationDefinition/Questionnaire-assess";

	String questionnaire() {
		return this.baseUrl + QUESTIONNAIRE;
	}

	/**
	 * The code system of all options.
	 */
	String answers() {
		return this.baseUrl + ANSWERS;
	}

	/**
	 * The code system of the levels of urgency.
	 */
	String urgency() {
		return this.baseUrl + URGENCY;
	}

	/**
	 * The definition of the operation that assesses answers.
	 */
	String assess() {
		return this.baseUrl + ASSESS;
	}

	/**
	 * Where a reader finds every rule in plain words.
	 */
	String rules() {
		return this.baseUrl + "/symptom-checker/rules";
	}

}
