package org.hipnerveguide.site;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hipnerveguide.guide.ContentRelease;
import org.hipnerveguide.guide.ContentReleases;
import org.hipnerveguide.guide.Region;
import org.hipnerveguide.guide.Regions;
import org.hipnerveguide.guide.UrgencyLevel;
import org.hipnerveguide.guide.UrgencyLevels;
import org.hipnerveguide.release.Releases;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What the layout of every page shows, as attributes of the request. Programs, files and
 * the actuator show nothing of it.
 */
@Component
class PageModel implements HandlerInterceptor, WebMvcConfigurer {

	private final SiteSettings settings;

	private final Supplier<Rows> rows;

	PageModel(SiteSettings settings, Regions regions, ContentReleases releases, UrgencyLevels levels,
			Releases everyRelease) {
		this.settings = settings;
		this.rows = everyRelease
			.each(() -> new Rows(regions.findByChosenTrue(), releases.current(), levels.findByCode("emergency")));
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this).excludePathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod) {
			Rows shown = this.rows.get();
			request.setAttribute("baseUrl", this.settings.baseUrl().toString());
			request.setAttribute("path", path(request));
			request.setAttribute("region", shown.region());
			request.setAttribute("release", shown.release());
			request.setAttribute("emergency", shown.emergency());
		}
		return true;
	}

	/**
	 * As the page is known, however the request spelled it: an escape or a path parameter
	 * must not make another canonical address.
	 */
	private static String path(HttpServletRequest request) {
		return ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.elements()
			.stream()
			.map((element) -> (element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch()
					: element.value())
			.collect(Collectors.joining());
	}

	/**
	 * What every page shows of the content, read once a release: a result must not wait
	 * for the database.
	 */
	private record Rows(Region region, ContentRelease release, UrgencyLevel emergency) {
	}

}
