package org.hipnerveguide.checker;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The questionnaire and its result. Answers come with a post, are assessed, and are gone
 * with the response.
 */
@Controller
class CheckerController {

	private final RuleBooks ruleBooks;

	private final Clock clock;

	CheckerController(RuleBooks ruleBooks, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
	}

	@GetMapping("/symptom-checker")
	String questionnaire(Model model) {
		return form(this.ruleBooks.current(), List.of(), null, model);
	}

	@PostMapping("/symptom-checker")
	String result(HttpServletRequest request, HttpServletResponse response, Model model) {
		return answer("checker/result", request, response, model);
	}

	@PostMapping("/symptom-checker/sheet")
	String sheet(HttpServletRequest request, HttpServletResponse response, Model model) {
		return answer("checker/sheet", request, response, model);
	}

	private String answer(String view, HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setHeader("Cache-Control", "no-store");
		PublishedRuleBook book = this.ruleBooks.current();
		Submission submission = Submission.of(request.getParameterMap(), book.questionnaire());
		if (submission.change() != null) {
			return form(book, submission.codes(), submission.change(), model);
		}
		model.addAttribute("result", submission.assess(book, ZonedDateTime.now(this.clock)));
		return view;
	}

	private String form(PublishedRuleBook book, List<String> chosen, @Nullable String change, Model model) {
		model.addAttribute("form", new Form(book, chosen, List.of(), change));
		return "checker/form";
	}

}
