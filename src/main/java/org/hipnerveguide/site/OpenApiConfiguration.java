package org.hipnerveguide.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/**
 * What all of the API has in common. What a program may ask of a package, and examples,
 * stand there.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String PROBLEM = "Problem";

	/**
	 * Nobody may ever ask for the document: what makes it is not made at the start.
	 */
	@Bean
	static BeanFactoryPostProcessor springdocWaits() {
		return (beans) -> Stream.of(beans.getBeanDefinitionNames())
			.map(beans::getBeanDefinition)
			.filter((bean) -> (bean.getBeanClassName() + bean.getFactoryBeanName()).contains("org.springdoc."))
			.forEach((bean) -> bean.setLazyInit(true));
	}

	@Bean
	OpenAPI everyProgramMayAsk() {
		return new OpenAPI(SpecVersion.V31).openapi("3.1.0")
			.info(new Info().title("Hip Nerve Guide")
				.version("1")
				.description(
						"""
								The symptom checker and the ask box for other programs. Nothing that is sent is kept. There are \
								no accounts and no keys. This is information and not medical advice.""")
				.license(new License().name("Apache License 2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.addServersItem(new Server().url("/"))
			.security(List.of());
	}

	/**
	 * What can go wrong anywhere, in the order of the statuses and with the body that is
	 * really sent; and that every key of an answer is always there.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	OpenApiCustomizer whatCanGoWrongAnywhere() {
		return (api) -> {
			api.getComponents()
				.getSchemas()
				.values()
				.stream()
				.filter((schema) -> schema.getProperties() != null && schema.getRequired() == null)
				.forEach((schema) -> schema.setRequired(List.copyOf(schema.getProperties().keySet())));
			api.getComponents().addSchemas(PROBLEM, problem());
			api.getPaths()
				.forEach((address, path) -> path.readOperations()
					.forEach((operation) -> addProblems(operation, address)));
		};
	}

	private static void addProblems(Operation operation, String address) {
		addProblem(operation, HttpStatus.NOT_ACCEPTABLE, "The answer is JSON, which Accept rules out.", address);
		if (operation.getRequestBody() != null) {
			addProblem(operation, HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 KB.", address);
			addProblem(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not sent as JSON.", address);
		}
	}

	private static void addProblem(Operation operation, HttpStatus status, String when, String address) {
		Content content = address.startsWith("/fhir/")
				? content("application/fhir+json",
						new ObjectSchema().description("An OperationOutcome of FHIR R4.").additionalProperties(true),
						JsonMapper.shared().convertValue(ErrorPages.outcome(status), Map.class))
				: content("application/problem+json", new Schema<>().$ref(PROBLEM),
						Map.of("instance", address, "status", status.value(), "title", status.getReasonPhrase(),
								"errors", List.of(Map.of("message", status.getReasonPhrase() + "."))));
		operation.getResponses()
			.computeIfAbsent(String.valueOf(status.value()),
					(unused) -> new ApiResponse().description(when).content(content));
	}

	private static Content content(String type, Schema<?> schema, Map<?, ?> example) {
		return new Content().addMediaType(type,
				new MediaType().schema(schema).addExamples("problem", new Example().value(example)));
	}

	private static Schema<?> problem() {
		Schema<?> error = new ObjectSchema().addProperty("question", text("The code of the question it is about."))
			.addProperty("option", text("The code of the answer it is about."))
			.addProperty("message", text("What is wrong and what to do."))
			.required(List.of("message"));
		return new ObjectSchema()
			.description("A problem as RFC 9457 describes it, with one error for each thing wrong.")
			.addProperty("status", new IntegerSchema().description("The status of the response."))
			.addProperty("title", text("What kind of problem it is."))
			.addProperty("detail", text("Where to read on."))
			.addProperty("instance", text("The address that met it."))
			.addProperty("errors", new ArraySchema().items(Objects.requireNonNull(error)))
			.required(List.of("status", "title", "errors"));
	}

	private static Schema<?> text(String description) {
		return new StringSchema().description(description);
	}

}
