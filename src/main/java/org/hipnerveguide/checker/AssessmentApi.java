package org.hipnerveguide.checker;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.hipnerveguide.checker.rules.InvalidAnswersException;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The checker for other programs. What is sent is assessed and forgotten.
 */
@RestController
@Tag(name = "checker", description = "The symptom checker.")
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentApi {

	private final RuleBooks ruleBooks;

	private final Assessments assessments;

	AssessmentApi(RuleBooks ruleBooks, Assessments assessments) {
		this.ruleBooks = ruleBooks;
		this.assessments = assessments;
	}

	@Operation(operationId = "questionnaire", summary = "What the checker asks",
			description = "Every question and every answer with its code. A new rule book has another version.")
	@GetMapping("/questionnaire")
	ResponseEntity<QuestionnaireJson> questionnaire() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body(QuestionnaireJson.of(this.ruleBooks.current().questionnaire()));
	}

	/**
	 * Assesses a flat list of option codes.
	 * @throws InvalidAnswersException with every problem of the codes
	 * @throws AssessmentRequestException if the body is not such a request
	 */
	@Operation(operationId = "assess", summary = "Assess answers",
			description = "How urgent it is, why, what it may fit and what to do. What is sent is assessed and forgotten.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = AssessmentRequest.class))))
	@PostMapping(path = "/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<AssessmentJson> assess(HttpServletRequest request) throws IOException {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(AssessmentJson.of(this.assessments.assess(AssessmentRequest.read(request.getInputStream()))));
	}

}
