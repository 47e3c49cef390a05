package org.hipnerveguide.site;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A page is HTML wherever it is shown, also where a file was wanted that could not be
 * made: left alone, the view calls a page JSON whose address ends so.
 */
@Component
class PagesAreHtml {

	PagesAreHtml(ThymeleafViewResolver views) {
		views.setForceContentType(true);
	}

}
