package org.hipnerveguide.checker;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The rule book in public, and the questionnaire on paper.
 */
@Controller
class RuleBookController {

	private final RuleBooks ruleBooks;

	RuleBookController(RuleBooks ruleBooks) {
		this.ruleBooks = ruleBooks;
	}

	@GetMapping("/symptom-checker/rules")
	String rules(Model model) {
		model.addAttribute("book", new RuleBookView(this.ruleBooks.current()));
		return "checker/rules";
	}

	@GetMapping("/symptom-checker/paper")
	String paper(Model model) {
		model.addAttribute("book", new RuleBookView(this.ruleBooks.current()));
		return "checker/paper";
	}

}
