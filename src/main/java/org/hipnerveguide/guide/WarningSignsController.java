package org.hipnerveguide.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The whole register as a page, with the emergencies also as a card for the wallet.
 */
@Controller
class WarningSignsController {

	private final WarningSigns signs;

	WarningSignsController(WarningSigns signs) {
		this.signs = signs;
	}

	@GetMapping("/warning-signs")
	String warningSigns(Model model) {
		model.addAttribute("cards", UrgencyCard.of(this.signs.findAllByOrderByPosition()));
		return "guide/warning-signs";
	}

}
