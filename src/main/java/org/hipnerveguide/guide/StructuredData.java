package org.hipnerveguide.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an article is, told to search engines in the terms of schema.org. A review is told
 * only where one happened.
 */
final class StructuredData {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String baseUrl;

	StructuredData(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * JSON-LD documents, safe to stand inside a script element.
	 */
	List<String> of(Article article) {
		List<Map<String, Object>> documents = new ArrayList<>();
		documents.add(page(article));
		if (!article.questions().isEmpty()) {
			documents.add(questions(article));
		}
		documents.add(breadcrumbs(article));
		return documents.stream().map(StructuredData::json).toList();
	}

	private Map<String, Object> page(Article article) {
		Map<String, Object> page = document("MedicalWebPage");
		page.put("name", article.title());
		page.put("description", article.description());
		page.put("url", absolute(article.address()));
		page.put("inLanguage", "en-US");
		page.put("datePublished", article.published().toString());
		page.put("dateModified", article.updated().toString());
		page.put("author", person(article.author()));
		page.put("isAccessibleForFree", true);
		page.put("audience", thing("Patient", null));
		if (article.reviewer() != null && article.reviewed() != null) {
			page.put("lastReviewed", article.reviewed().toString());
			page.put("reviewedBy", person(article.reviewer()));
		}
		return page;
	}

	private Map<String, Object> questions(Article article) {
		Map<String, Object> page = document("FAQPage");
		page.put("mainEntity", article.questions().stream().map((question) -> {
			Map<String, Object> entity = thing("Question", question.question());
			entity.put("acceptedAnswer", new LinkedHashMap<>(Map.of("@type", "Answer", "text", question.answer())));
			return entity;
		}).toList());
		return page;
	}

	private Map<String, Object> breadcrumbs(Article article) {
		Map<String, Object> list = document("BreadcrumbList");
		list.put("itemListElement",
				List.of(crumb(1, "Symptoms guide", "/symptoms-guide"),
						crumb(2, article.category().name(), article.category().address()),
						crumb(3, article.title(), article.address())));
		return list;
	}

	private Map<String, Object> crumb(int position, String name, String address) {
		Map<String, Object> crumb = thing("ListItem", name);
		crumb.put("position", position);
		crumb.put("item", absolute(address));
		return crumb;
	}

	private Map<String, Object> person(Person person) {
		Map<String, Object> thing = thing(person.isTeam() ? "Organization" : "Person", person.name());
		thing.put("url", absolute(person.address()));
		return thing;
	}

	private String absolute(String address) {
		return this.baseUrl + address;
	}

	private static Map<String, Object> document(String type) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", "https://schema.org");
		document.put("@type", type);
		return document;
	}

	private static Map<String, Object> thing(String type, @Nullable String name) {
		Map<String, Object> thing = new LinkedHashMap<>();
		thing.put("@type", type);
		if (name != null) {
			thing.put("name", name);
		}
		return thing;
	}

	private static String json(Map<String, Object> document) {
		return JSON.writeValueAsString(document).replace("<", "\\u003c");
	}

}
