package org.hipnerveguide.ask;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hipnerveguide.guide.Articles;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page that answers a question with passages of the guide. What is asked is neither
 * kept nor logged.
 */
@Controller
class AskController {

	private final AskBooks books;

	private final Articles articles;

	AskController(AskBooks books, Articles articles) {
		this.books = books;
		this.articles = articles;
	}

	/**
	 * Every passage by its name. A page that suggests while a reader types asks for it
	 * once, so that nothing typed leaves the page before it is asked.
	 */
	@GetMapping(path = "/ask/suggestions.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<Suggestion> suggestions() {
		return this.books.currentForReaders().suggestions();
	}

	@GetMapping("/ask")
	String ask(@RequestParam(name = "q", defaultValue = "") String typed, Model model, HttpServletResponse response) {
		String question = Question.trimmed(typed);
		model.addAttribute("question", question);
		if (question.isEmpty() && !Question.isTooLong(typed)) {
			// before the index of a great many articles is there, too
			model.addAttribute("articles", this.articles.findTeasers());
			return "ask/ask";
		}
		model.addAttribute("unlisted", true);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (Question.isTooLong(typed)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("tooLong", true);
			return "ask/ask";
		}
		AskBook book = this.books.currentForReaders();
		Reply reply = book.reply(question);
		model.addAttribute("reply", reply);
		if (reply.answers().isEmpty()) {
			model.addAttribute("articles", book.articles());
		}
		return "ask/ask";
	}

}
