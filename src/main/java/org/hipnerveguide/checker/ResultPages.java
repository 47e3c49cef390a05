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

	private volatile @Nullable ResultPage latest;

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
		ResultPage page = this.latest;
		Submission submission = Submission.of(form, book.questionnaire());
		if (page == null || !page.isFor(book, now.toLocalDate()) || submission.change() != null) {
			return Optional.empty();
		}
		try {
			return page.write(submission.assess(book, now));
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
			ResultPage page = page(result, model);
			response.setLocale(LocaleContextHolder.getLocale());
			response.setContentType(PAGE);
			response.getOutputStream().write(page.write(result, template(model, request, response)));
		};
	}

	/**
	 * Nothing is kept of an editor's preview, which also shows what is wrong with the
	 * content: that changes without a release.
	 */
	private ResultPage page(Result result, Map<String, ?> preview) {
		ResultPage page = this.latest;
		if (page == null || !page.isFor(result.book(), result.today()) || !preview.isEmpty()) {
			page = new ResultPage(result.book(), result.today());
			this.latest = preview.isEmpty() ? page : null;
		}
		return page;
	}

	private ResultPage.Template template(Map<String, ?> model, HttpServletRequest request,
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
