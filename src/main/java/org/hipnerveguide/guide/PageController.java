package org.hipnerveguide.guide;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages that are no articles.
 */
@Controller
class PageController {

	private final Pages pages;

	PageController(Pages pages) {
		this.pages = pages;
	}

	@GetMapping({ "/about", "/about/{name}", "/who-can-help" })
	String page(HttpServletRequest request, Model model) {
		model.addAttribute("page",
				this.pages.findByAddress(request.getRequestURI()).orElseThrow(UnknownAddressException::new));
		return "guide/page";
	}

}
