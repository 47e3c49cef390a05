package org.hipnerveguide.checker.fhir;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.util.HtmlUtils;

/**
 * The beginnings of resources and the parts that several of them have.
 */
final class Resource {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private Resource() {
	}

	static ObjectNode of(String type) {
		return element().put("resourceType", type);
	}

	/**
	 * A resource that others refer to by its canonical address.
	 */
	static ObjectNode canonical(String type, String url, String version, String title, String description) {
		return of(type).put("id", url.substring(url.lastIndexOf('/') + 1))
			.put("url", url)
			.put("version", version)
			.put("status", "active")
			.put("experimental", false)
			.put("publisher", "Hip Nerve Guide")
			.put("title", title)
			.put("description", description)
			.set("text", narrative(title, description));
	}

	/**
	 * What a person reads where a program cannot show the resource.
	 */
	static ObjectNode narrative(String... paragraphs) {
		String text = Stream.of(paragraphs)
			.map((paragraph) -> "<p>" + HtmlUtils.htmlEscape(paragraph, "UTF-8") + "</p>")
			.collect(Collectors.joining());
		return element().put("status", "generated")
			.put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + text + "</div>");
	}

	static ObjectNode element() {
		return JSON.objectNode();
	}

	static ObjectNode coding(String system, String code, String display) {
		return element().put("system", system).put("code", code).put("display", display);
	}

	static String dateTime(ZonedDateTime time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
	}

	static ArrayNode list(JsonNode... elements) {
		return JSON.arrayNode().addAll(List.of(elements));
	}

	static ArrayNode list(String text) {
		return JSON.arrayNode().add(text);
	}

	static Collector<ObjectNode, ?, ArrayNode> toList() {
		return Collectors.collectingAndThen(Collectors.toList(), (elements) -> JSON.arrayNode().addAll(elements));
	}

}
