package org.hipnerveguide.checker;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.hipnerveguide.checker.rules.InvalidAnswersException;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a person the form once more, with what they answered and what is missing,
 * whatever it was that they wanted from their answers.
 */
@ControllerAdvice
class FormProblems {

	private final RuleBooks ruleBooks;

	private final AnswerMessages messages;

	FormProblems(RuleBooks ruleBooks, AnswerMessages messages) {
		this.ruleBooks = ruleBooks;
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView invalidAnswers(InvalidAnswersException ex, HttpServletRequest request) {
		PublishedRuleBook book = this.ruleBooks.current();
		Submission submission = Submission.of(request.getParameterMap(), book.questionnaire());
		Form form = new Form(book, submission.codes(), this.messages.formErrors(ex, book), null);
		return new ModelAndView("checker/form", Map.of("form", form), HttpStatus.BAD_REQUEST);
	}

}
