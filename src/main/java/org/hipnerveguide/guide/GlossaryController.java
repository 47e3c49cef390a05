package org.hipnerveguide.guide;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The glossary, grouped by letter.
 */
@Controller
class GlossaryController {

	private final Glossary glossary;

	GlossaryController(Glossary glossary) {
		this.glossary = glossary;
	}

	@GetMapping("/glossary")
	String glossary(Model model) {
		model.addAttribute("letters",
				this.glossary.findAllByOrderByPosition()
					.stream()
					.collect(Collectors.groupingBy(Term::letter, LinkedHashMap::new, Collectors.toList())));
		return "guide/glossary";
	}

}
