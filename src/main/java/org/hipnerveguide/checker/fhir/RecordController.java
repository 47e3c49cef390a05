package org.hipnerveguide.checker.fhir;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hipnerveguide.checker.PublishedRuleBook;
import org.hipnerveguide.checker.Result;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.checker.Submission;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's answers and assessment as a file for the record of a clinician.
 */
@RestController
class RecordController {

	private static final String FILE = ContentDisposition.attachment()
		.filename("symptom-check.json")
		.build()
		.toString();

	private final RuleBooks ruleBooks;

	private final Clock clock;

	RecordController(RuleBooks ruleBooks, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
	}

	@PostMapping("/symptom-checker/record.json")
	ResponseEntity<ObjectNode> record(HttpServletRequest request, HttpServletResponse response,
			@RequestAttribute("baseUrl") String baseUrl) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		PublishedRuleBook book = this.ruleBooks.current();
		Result result = Submission.of(request.getParameterMap(), book.questionnaire())
			.assess(book, ZonedDateTime.now(this.clock));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, FILE)
			.contentType(FhirExchange.FHIR_JSON)
			.body(bundle(result, book, new Canonicals(baseUrl)));
	}

	private static ObjectNode bundle(Result result, PublishedRuleBook book, Canonicals canonicals) {
		return Resource.of("Bundle")
			.put("type", "collection")
			.put("timestamp", Resource.dateTime(result.made()))
			.set("entry", Resource.list(entry(new QuestionnaireResponse(canonicals).of(result, book.questionnaire())),
					entry(new GuidanceResponse(canonicals).of(result))));
	}

	private static ObjectNode entry(ObjectNode resource) {
		return Resource.element().put("fullUrl", "urn:uuid:" + UUID.randomUUID()).set("resource", resource);
	}

}
