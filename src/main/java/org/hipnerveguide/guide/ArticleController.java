package org.hipnerveguide.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One article.
 */
@Controller
class ArticleController {

	private final Articles articles;

	ArticleController(Articles articles) {
		this.articles = articles;
	}

	@GetMapping("/symptoms-guide/{slug}")
	String article(@PathVariable String slug, @RequestAttribute("baseUrl") String baseUrl, Model model) {
		Article article = this.articles.findBySlug(slug).orElseThrow(UnknownAddressException::new);
		model.addAttribute("article", article);
		model.addAttribute("structuredData", new StructuredData(baseUrl).of(article));
		model.addAttribute("related", this.articles.findTeasersRelatedTo(slug));
		return "guide/article";
	}

}
