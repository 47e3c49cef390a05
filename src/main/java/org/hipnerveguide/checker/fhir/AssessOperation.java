package org.hipnerveguide.checker.fhir;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.hipnerveguide.checker.AnswerMessages;
import org.hipnerveguide.checker.PublishedRuleBook;
import org.hipnerveguide.checker.Result;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.checker.rules.Answers;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The checker for clinicians' systems. What is sent is assessed and forgotten.
 */
@RestController
@Tag(name = "fhir", description = "The symptom checker for clinicians' systems.")
class AssessOperation {

	private final RuleBooks ruleBooks;

	private final AnswerMessages messages;

	private final Clock clock;

	AssessOperation(RuleBooks ruleBooks, AnswerMessages messages, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Assesses a QuestionnaireResponse.
	 * @throws RefusedResourceException with every issue of what was sent
	 */
	@Operation(operationId = "assessResource", summary = "Assess a FHIR QuestionnaireResponse",
			description = "With status completed or amended every question must be answered; with in-progress or "
					+ "stopped questions may be open. What is sent is assessed and forgotten.")
	@PostMapping(path = Canonicals.QUESTIONNAIRE + "/$assess",
			consumes = { "application/fhir+json", MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<ObjectNode> assess(HttpServletRequest request,
			@ModelAttribute(binding = false) Canonicals canonicals,
			@ModelAttribute(name = "format", binding = false) MediaType format) throws IOException {
		SentResource sent = SentResource.read(request.getInputStream());
		PublishedRuleBook book = this.ruleBooks.current();
		Answers answers = new ResponseReader(book.questionnaire(), canonicals, this.messages).answers(sent);
		Result result = new Result(book, answers, sent.isPartial(), ZonedDateTime.now(this.clock));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(format)
			.body(new GuidanceResponse(canonicals).of(result));
	}

}
