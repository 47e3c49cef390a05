package org.hipnerveguide.site;

import org.hipnerveguide.guide.Articles;
import org.hipnerveguide.guide.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The front page.
 */
@Controller
class HomeController {

	private final Pages pages;

	private final Articles articles;

	HomeController(Pages pages, Articles articles) {
		this.pages = pages;
		this.articles = articles;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("page",
				this.pages.findByAddress("/").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("articles", this.articles.findTeasers());
		return "site/home";
	}

}
