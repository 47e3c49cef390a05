package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hipnerveguide.checker.rules.InvalidAnswersException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Tells people their results. What is kept is the guide's, nothing of it a person's.
 */
@Component
public class ResultPages {

	private static final String PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString();

	private final RuleBooks ruleBooks;

	private final Clock clock;

	private final ITemplateEngine templates;

	private volatile @Nullable ResultParts latest;

	ResultPages(RuleBooks ruleBooks, Clock clock, ITemplateEngine templates) {
		this.ruleBooks = ruleBooks;
		this.clock = clock;
		this.templates = templates;
	}

	/**
	 * The page of the result of a form; empty if anything is wrong with the form, or if
	 * the page has parts that nobody got before. Neither reads the database nor waits.
	 * @param form the parameters of the form
	 */
	public Optional<byte[]> answer(Map<String, String[]> form) {
		PublishedRuleBook book = this.ruleBooks.current();
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		ResultParts parts = this.latest;
		Submission submission = Submission.of(form, book.questionnaire());
		if (parts == null || !parts.areFor(book, now.toLocalDate()) || submission.change() != null) {
			return Optional.empty();
		}
		try {
			return new ResultPage(submission.assess(book, now), parts, null).write();
		}
		catch (InvalidAnswersException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Shows the page of a result.
	 */
	View of(Result result) {
		return (model, request, response) -> {
			response.setLocale(LocaleContextHolder.getLocale());
			response.setContentType(PAGE);
			ResultPage page = new ResultPage(result, parts(result, model), template(model, request, response));
			response.getOutputStream().write(page.write().orElseThrow());
		};
	}

	/**
	 * Nothing is kept of an editor's preview, which also shows what is wrong with the
	 * content: that changes without a release.
	 */
	private ResultParts parts(Result result, Map<String, ?> preview) {
		ResultParts parts = this.latest;
		if (parts == null || !parts.areFor(result.book(), result.today()) || !preview.isEmpty()) {
			parts = new ResultParts(result.book(), result.today());
			this.latest = preview.isEmpty() ? parts : null;
		}
		return parts;
	}

	private ResultParts.Template template(Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) {
		IWebExchange exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
			.buildExchange(request, response);
		return (part, words) -> {
			WebContext context = new WebContext(exchange, LocaleContextHolder.getLocale(), words);
			model.forEach(context::setVariable);
			return this.templates.process(template(part), context);
		};
	}

	private static TemplateSpec template(String part) {
		return new TemplateSpec("checker/result", part.isEmpty() ? null : Set.of(part), TemplateMode.HTML, null);
	}

}
