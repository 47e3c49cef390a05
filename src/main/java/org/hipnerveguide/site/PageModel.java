package org.hipnerveguide.site;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.hipnerveguide.guide.ContentRelease;
import org.hipnerveguide.guide.ContentReleases;
import org.hipnerveguide.guide.Region;
import org.hipnerveguide.guide.Regions;
import org.hipnerveguide.guide.UrgencyLevel;
import org.hipnerveguide.guide.UrgencyLevels;
import org.hipnerveguide.release.Releases;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What the layout of every page shows, and nothing that the actuator asks for.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	private final SiteSettings settings;

	private final Supplier<Rows> rows;

	PageModel(SiteSettings settings, Regions regions, ContentReleases releases, UrgencyLevels levels,
			Releases everyRelease) {
		this.settings = settings;
		this.rows = everyRelease
			.each(() -> new Rows(regions.findByChosenTrue(), releases.current(), levels.findByCode("emergency")));
	}

	@ModelAttribute("baseUrl")
	String baseUrl() {
		return this.settings.baseUrl().toString();
	}

	/**
	 * As the page is known, however the request spelled it: an escape or a path parameter
	 * must not make another canonical address.
	 */
	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.elements()
			.stream()
			.map((element) -> (element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch()
					: element.value())
			.collect(Collectors.joining());
	}

	@ModelAttribute("region")
	Region region() {
		return this.rows.get().region();
	}

	@ModelAttribute("release")
	ContentRelease release() {
		return this.rows.get().release();
	}

	@ModelAttribute("emergency")
	UrgencyLevel emergency() {
		return this.rows.get().emergency();
	}

	/**
	 * What every page shows of the content, read once a release: a result must not wait
	 * for the database.
	 */
	private record Rows(Region region, ContentRelease release, UrgencyLevel emergency) {
	}

}
