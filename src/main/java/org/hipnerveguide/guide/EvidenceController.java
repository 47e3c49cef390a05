package org.hipnerveguide.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every source with the facts that rest on it.
 */
@Controller
class EvidenceController {

	private final Sources sources;

	EvidenceController(Sources sources) {
		this.sources = sources;
	}

	@GetMapping("/about/evidence")
	String evidence(Model model) {
		model.addAttribute("sources", this.sources.findAllByOrderByTitle());
		return "guide/evidence";
	}

}
