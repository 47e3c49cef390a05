package org.hipnerveguide.site;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.hipnerveguide.release.Releases;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What programs may ask, as an OpenAPI document. It is made when first asked for and kept
 * until the next content release, whose answers have other codes.
 */
@Lazy
@DependsOn("modelConverterRegistrar")
@Hidden
@RestController
class OpenApiController extends OpenApiResource {

	private final Releases releases;

	private @Nullable Instant madeOf;

	private byte[] document = {};

	/* as many as springdoc wants */
	OpenApiController(ObjectFactory<OpenAPIService> documents, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties settings,
			SpringDocProviders providers, SpringDocCustomizers customizers, Releases releases) {
		super(documents, requests, responses, operations, settings, providers, customizers);
		this.releases = releases;
	}

	@GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	synchronized byte[] document() throws JsonProcessingException {
		Instant release = this.releases.publishedAt();
		if (!release.equals(this.madeOf)) {
			initOpenAPIBuilder(Locale.US);
			this.document = writeJsonValue(getOpenApi("/", Locale.US));
			this.madeOf = release;
		}
		return this.document;
	}

	@Override
	protected String getServerUrl(HttpServletRequest request, String address) {
		return "/";
	}

}
