package org.hipnerveguide.checker;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questionnaire and its result. Answers come with a post, are assessed, and are gone
 * with the response.
 */
@Controller
class CheckerController {

	private final RuleBooks ruleBooks;

	private final ResultPages pages;

	private final Clock clock;

	CheckerController(RuleBooks ruleBooks, ResultPages pages, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/symptom-checker")
	ModelAndView questionnaire() {
		return form(this.ruleBooks.current(), List.of(), null);
	}

	@PostMapping("/symptom-checker")
	ModelAndView result(HttpServletRequest request, HttpServletResponse response) {
		return answer(request, response, (result) -> new ModelAndView(this.pages.of(result)));
	}

	@PostMapping("/symptom-checker/sheet")
	ModelAndView sheet(HttpServletRequest request, HttpServletResponse response) {
		return answer(request, response, (result) -> new ModelAndView("checker/sheet", "result", result));
	}

	private ModelAndView answer(HttpServletRequest request, HttpServletResponse response,
			Function<Result, ModelAndView> view) {
		response.setHeader("Cache-Control", "no-store");
		PublishedRuleBook book = this.ruleBooks.current();
		Submission submission = Submission.of(request.getParameterMap(), book.questionnaire());
		return (submission.change() != null) ? form(book, submission.codes(), submission.change())
				: view.apply(submission.assess(book, ZonedDateTime.now(this.clock)));
	}

	private static ModelAndView form(PublishedRuleBook book, List<String> chosen, @Nullable String change) {
		return new ModelAndView("checker/form", "form", new Form(book, chosen, List.of(), change));
	}

}
