package org.hipnerveguide.desk;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The review desk: the whole content at a glance.
 */
@Controller
@InPreview
class DeskController {

	private final ArticleTables articles;

	private final UnusedTables unused;

	private final MissedQuestions questions;

	private final ExternalLinks links;

	DeskController(ArticleTables articles, UnusedTables unused, MissedQuestions questions, ExternalLinks links) {
		this.articles = articles;
		this.unused = unused;
		this.questions = questions;
		this.links = links;
	}

	/**
	 * All tables.
	 * @param column the column by which one of them is sorted; no two have the same
	 */
	@GetMapping("/desk")
	String desk(@RequestParam("sort") Optional<String> column, @RequestParam(defaultValue = "asc") String order,
			Model model) {
		Optional<Sort> sort = column.map((code) -> Sort.of(code, order));
		Desk desk = new Desk(this.articles.byReview(sort), this.articles.bySection(sort), this.unused.signs(sort),
				this.unused.terms(sort), this.questions.tried(sort), this.links.table(sort));
		if (sort.isPresent() && !desk.isSorted(sort.get())) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		model.addAttribute("desk", desk);
		model.addAttribute("unlisted", true);
		return "desk/desk";
	}

}
