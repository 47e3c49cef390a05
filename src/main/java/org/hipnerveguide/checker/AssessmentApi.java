package org.hipnerveguide.checker;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;

import jakarta.servlet.http.HttpServletRequest;

import org.hipnerveguide.checker.rules.Answers;
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
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentApi {

	private final RuleBooks ruleBooks;

	private final Clock clock;

	AssessmentApi(RuleBooks ruleBooks, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
	}

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
	@PostMapping(path = "/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<AssessmentJson> assess(HttpServletRequest request) throws IOException {
		AssessmentRequest asked = AssessmentRequest.read(request.getInputStream());
		PublishedRuleBook book = this.ruleBooks.current();
		Answers answers = asked.partial() ? Answers.partial(book.questionnaire(), asked.answers())
				: Answers.of(book.questionnaire(), asked.answers());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(AssessmentJson.of(new Result(book, answers, asked.partial(), ZonedDateTime.now(this.clock))));
	}

}
