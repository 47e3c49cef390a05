package org.hipnerveguide.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How other programs use the guide, with examples to copy.
 */
@Controller
class ApiPageController {

	@GetMapping("/about/api")
	String page() {
		return "site/api";
	}

}
