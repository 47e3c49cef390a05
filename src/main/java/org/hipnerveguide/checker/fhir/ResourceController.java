package org.hipnerveguide.checker.fhir;

import org.hipnerveguide.checker.PublishedRuleBook;
import org.hipnerveguide.checker.RuleBooks;
import org.hipnerveguide.release.Releases;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The resources that are the same for everybody.
 */
@RestController
class ResourceController {

	private final RuleBooks ruleBooks;

	private final Releases releases;

	ResourceController(RuleBooks ruleBooks, Releases releases) {
		this.ruleBooks = ruleBooks;
		this.releases = releases;
	}

	@GetMapping("/fhir/metadata")
	ResponseEntity<ObjectNode> metadata(@ModelAttribute(binding = false) Canonicals canonicals,
			@ModelAttribute(name = "format", binding = false) MediaType format) {
		return ResponseEntity.ok()
			.contentType(format)
			.body(new Capabilities(canonicals).statement(this.releases.publishedAt()));
	}

	@GetMapping("/fhir/{type}/{id}")
	ResponseEntity<ObjectNode> read(@PathVariable String type, @PathVariable String id,
			@ModelAttribute(binding = false) Canonicals canonicals,
			@ModelAttribute(name = "format", binding = false) MediaType format) {
		PublishedRuleBook book = this.ruleBooks.current();
		String version = book.questionnaire().version();
		return ResponseEntity.ok().contentType(format).body(switch ("/fhir/" + type + "/" + id) {
			case Canonicals.QUESTIONNAIRE -> new QuestionnaireResource(canonicals).of(book.questionnaire());
			case Canonicals.ANSWERS -> new CodeSystems(canonicals).answers(book.questionnaire());
			case Canonicals.URGENCY -> new CodeSystems(canonicals).urgency(book.levels(), version);
			case Canonicals.ASSESS -> new Capabilities(canonicals).assessOperation(version);
			default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		});
	}

}
