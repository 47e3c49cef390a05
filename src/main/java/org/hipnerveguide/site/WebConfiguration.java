package org.hipnerveguide.site;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * No page is sent twice to a browser that has it, and operators may see what is asked
 * for.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class WebConfiguration {

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> valves() {
		return (server) -> server.addEngineValves(new RequestLog(), new UnreadBodies());
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
