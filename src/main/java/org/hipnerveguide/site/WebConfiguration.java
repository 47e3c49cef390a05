package org.hipnerveguide.site;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * Manners of the web that hold for every page: one address a page, and no page sent twice
 * to a browser that has it.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	UrlHandlerFilter withoutTrailingSlash() {
		return UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.MOVED_PERMANENTLY).build();
	}

	/**
	 * A weak tag, since Tomcat compresses no response with a strong one.
	 */
	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
		ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
		filter.setWriteWeakETag(true);
		return new FilterRegistrationBean<>(filter);
	}

}
