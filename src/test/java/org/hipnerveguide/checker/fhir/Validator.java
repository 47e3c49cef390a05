package org.hipnerveguide.checker.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hipnerveguide.Visitor;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/**
 * The reference validator of HL7 FHIR R4. It asks nobody: it knows the standard and the
 * resources that it is given.
 */
final class Validator {

	private static final FhirContext R4 = FhirContext.forR4();

	private static final IValidationSupport STANDARD = new DefaultProfileValidationSupport(R4);

	private final FhirValidator validator;

	/**
	 * Makes a validator.
	 * @param known resources that others refer to, as JSON
	 */
	private Validator(Stream<String> known) {
		Known ours = new Known();
		known.forEach(ours::add);
		FhirInstanceValidator byTheStandard = new FhirInstanceValidator(new ValidationSupportChain(ours, STANDARD,
				new InMemoryTerminologyServerValidationSupport(R4), new CommonCodeSystemsTerminologyService(R4)));
		byTheStandard.setAnyExtensionsAllowed(false);
		this.validator = R4.newValidator().registerValidatorModule(byTheStandard);
	}

	/**
	 * One that knows the resources of the guide, as they are served.
	 */
	static Validator of(Visitor visitor) {
		return new Validator(Stream
			.of("Questionnaire/hip-nerve-pain", "CodeSystem/hip-nerve-pain-answers",
					"CodeSystem/hip-nerve-pain-urgency", "OperationDefinition/Questionnaire-assess")
			.map((name) -> visitor.get("/fhir/" + name).text()));
	}

	/**
	 * All that the validator finds wrong or doubtful.
	 */
	List<String> complaints(String json) {
		return this.validator.validateWithResult(json)
			.getMessages()
			.stream()
			.filter((message) -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
			.map((message) -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage())
			.toList();
	}

	/**
	 * Resources by their canonical address, with and without version.
	 */
	private static final class Known extends PrePopulatedValidationSupport {

		private final Map<String, IBaseResource> resources = new HashMap<>();

		Known() {
			super(R4);
		}

		void add(String json) {
			MetadataResource resource = (MetadataResource) R4.newJsonParser().parseResource(json);
			addResource(resource);
			this.resources.put(resource.getUrl(), resource);
			this.resources.put(resource.getUrl() + "|" + resource.getVersion(), resource);
		}

		@Override
		public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String address) {
			IBaseResource resource = this.resources.get(address);
			return (type != null && type.isInstance(resource)) ? type.cast(resource)
					: super.fetchResource(type, address);
		}

	}

}
