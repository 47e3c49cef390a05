package org.hipnerveguide.guide;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages about the guide.
 */
@Controller
class PageController {

	private final Pages pages;

	PageController(Pages pages) {
		this.pages = pages;
	}

	@GetMapping({ "/about", "/about/{name}" })
	String page(HttpServletRequest request, Model model) {
		model.addAttribute("page",
				this.pages.findByAddress(request.getRequestURI()).orElseThrow(UnknownAddressException::new));
		return "guide/page";
	}

}
