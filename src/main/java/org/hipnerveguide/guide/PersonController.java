package org.hipnerveguide.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Authors and reviewers, with what they wrote and reviewed.
 */
@Controller
class PersonController {

	private final People people;

	private final Articles articles;

	PersonController(People people, Articles articles) {
		this.people = people;
		this.articles = articles;
	}

	@GetMapping("/people/{slug}")
	String person(@PathVariable String slug, Model model) {
		model.addAttribute("person", this.people.findBySlug(slug).orElseThrow(UnknownAddressException::new));
		model.addAttribute("articles", this.articles.findTeasersByPerson(slug));
		return "guide/person";
	}

}
