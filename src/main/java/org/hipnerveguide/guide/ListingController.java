package org.hipnerveguide.guide;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Lists of articles: the whole guide, one category, one tag.
 */
@Controller
class ListingController {

	private final Articles articles;

	private final Categories categories;

	private final Tags tags;

	ListingController(Articles articles, Categories categories, Tags tags) {
		this.articles = articles;
		this.categories = categories;
		this.tags = tags;
	}

	@GetMapping("/symptoms-guide")
	String guide(Model model) {
		model.addAttribute("categories", this.categories.findAllByOrderByPosition());
		model.addAttribute("tags", this.tags.findAllByOrderByPosition());
		model.addAttribute("articles",
				this.articles.findTeasers().stream().collect(Collectors.groupingBy(Teaser::category)));
		return "guide/guide";
	}

	@GetMapping("/symptoms-guide/category/{code}")
	String category(@PathVariable String code, Model model) {
		Category category = this.categories.findByCode(code).orElseThrow(UnknownAddressException::new);
		List<Teaser> inCategory = this.articles.findTeasers()
			.stream()
			.filter((teaser) -> teaser.category().equals(code))
			.toList();
		return listing(category, inCategory, model);
	}

	@GetMapping("/tags/{code}")
	String tag(@PathVariable String code, Model model) {
		Tag tag = this.tags.findByCode(code).orElseThrow(UnknownAddressException::new);
		return listing(tag, this.articles.findTeasersByTag(code), model);
	}

	private static String listing(Topic topic, List<Teaser> teasers, Model model) {
		model.addAttribute("topic", topic);
		model.addAttribute("articles", teasers);
		return "guide/listing";
	}

}
