package org.hipnerveguide.desk;

import java.util.List;
import java.util.Optional;

import org.hipnerveguide.content.Manuscript;
import org.hipnerveguide.content.Outline;
import org.hipnerveguide.content.Place;
import org.hipnerveguide.guide.Glossary;
import org.hipnerveguide.guide.UrgencyLevel;
import org.hipnerveguide.guide.WarningSigns;

import org.springframework.stereotype.Component;

/**
 * What stands in a register and is used by no text.
 */
@Component
@InPreview
class UnusedTables {

	private final WarningSigns signs;

	private final Glossary glossary;

	private final Manuscript manuscript;

	UnusedTables(WarningSigns signs, Glossary glossary, Manuscript manuscript) {
		this.signs = signs;
		this.glossary = glossary;
		this.manuscript = manuscript;
	}

	/**
	 * The warning signs that no card of an article shows, most urgent first.
	 */
	Table<UnusedSign> signs(Optional<Sort> sort) {
		Outline outline = this.manuscript.outline();
		List<UnusedSign> rows = this.signs.findAllByOrderByPosition()
			.stream()
			.filter((sign) -> !outline.isOnACard(sign.code()))
			.map((sign) -> new UnusedSign(sign.sign(), sign.urgency(), outline.sign(sign.code()).stream().toList()))
			.toList();
		return Table.of("signs", rows, List.of(Column.byWords("sign", UnusedSign::sign),
				Column.by("urgency", (row) -> row.level().severity())), new Sort("urgency", true), sort);
	}

	/**
	 * The terms that no text explains or leads to.
	 */
	Table<UnusedTerm> terms(Optional<Sort> sort) {
		Outline outline = this.manuscript.outline();
		List<UnusedTerm> rows = this.glossary.findAllByOrderByPosition()
			.stream()
			.filter((term) -> !outline.isExplained(term.code()))
			.map((term) -> new UnusedTerm(term.name(), "/glossary#" + term.code(), term.explanation(),
					outline.term(term.code()).stream().toList()))
			.toList();
		return Table.of("terms", rows,
				List.of(Column.byWords("term", UnusedTerm::name), Column.unsorted("explanation")), Sort.by("term"),
				sort);
	}

	/**
	 * A warning sign that no article warns of.
	 */
	record UnusedSign(String sign, UrgencyLevel level, List<Place> places) {
	}

	/**
	 * A term that no text uses.
	 */
	record UnusedTerm(String name, String address, String explanation, List<Place> places) {
	}

}
