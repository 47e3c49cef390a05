package org.hipnerveguide.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The whole register as a page, with the emergencies of hip and leg also as a card for
 * the wallet.
 */
@Controller
class WarningSignsController {

	private final WarningSigns signs;

	WarningSignsController(WarningSigns signs) {
		this.signs = signs;
	}

	@GetMapping("/warning-signs")
	String warningSigns(Model model) {
		Map<Boolean, List<WarningSign>> signs = this.signs.findAllByOrderByPosition()
			.stream()
			.collect(Collectors.partitioningBy(WarningSign::isAsked));
		model.addAttribute("cards", UrgencyCard.of(signs.get(true)));
		model.addAttribute("elsewhere", UrgencyCard.of(signs.get(false)));
		return "guide/warning-signs";
	}

}
