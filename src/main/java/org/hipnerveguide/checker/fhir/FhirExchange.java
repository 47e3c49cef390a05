package org.hipnerveguide.checker.fhir;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What every exchange of resources has in common: the format, and an OperationOutcome for
 * a resource that is refused.
 */
@RestControllerAdvice(assignableTypes = { ResourceController.class, AssessOperation.class })
class FhirExchange {

	static final MediaType FHIR_JSON = MediaType.valueOf("application/fhir+json");

	private static final ContentNegotiationManager NEGOTIATION = new ContentNegotiationManager(formatParameter(),
			new HeaderContentNegotiationStrategy());

	private static ParameterContentNegotiationStrategy formatParameter() {
		// in an address, a plus is read as a space
		ParameterContentNegotiationStrategy format = new ParameterContentNegotiationStrategy(
				Map.of("json", FHIR_JSON, "application/fhir+json", FHIR_JSON, "application/fhir json", FHIR_JSON,
						"application/json", MediaType.APPLICATION_JSON));
		format.setParameterName("_format");
		format.setUseRegisteredExtensionsOnly(true);
		return format;
	}

	@ModelAttribute
	Canonicals canonicals(@RequestAttribute("baseUrl") String baseUrl) {
		return new Canonicals(baseUrl);
	}

	/**
	 * The media type that a program wants, by <code>_format</code> or else by Accept. All
	 * mean JSON, the only format there is.
	 */
	@ModelAttribute("format")
	MediaType format(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		for (MediaType wanted : NEGOTIATION.resolveMediaTypes(request)) {
			if (isOurVersion(wanted) && wanted.includes(FHIR_JSON)) {
				return FHIR_JSON;
			}
			if (wanted.includes(MediaType.APPLICATION_JSON)) {
				return MediaType.APPLICATION_JSON;
			}
		}
		throw new HttpMediaTypeNotAcceptableException("JSON only");
	}

	private static boolean isOurVersion(MediaType wanted) {
		String version = wanted.getParameter("fhirVersion");
		return version == null || version.startsWith("4.0");
	}

	@ExceptionHandler
	ResponseEntity<ObjectNode> refuse(RefusedResourceException ex) {
		return ResponseEntity.status(ex.status())
			.cacheControl(CacheControl.noStore())
			.contentType(FHIR_JSON)
			.body(OperationOutcome.of(ex.issues()));
	}

}
