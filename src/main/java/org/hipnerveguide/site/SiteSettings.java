package org.hipnerveguide.site;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where this copy of the guide lives.
 *
 * @param baseUrl the address that readers know it by; decides every absolute link,
 * whatever a request claims its host to be
 * @param drain how long it goes on answering after it was told to end
 */
@ConfigurationProperties("hip-nerve-guide")
public record SiteSettings(@DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("0s") Duration drain) {

	/**
	 * Refuses what a guide cannot live with.
	 * @throws IllegalArgumentException for a base address that is not a plain web address
	 * without path, query or fragment, and for a negative time
	 */
	public SiteSettings {
		Assert.isTrue(baseUrl.toString().matches("https?://[A-Za-z0-9.:\\[\\]-]+"),
				"hip-nerve-guide.base-url must be like https://guide.example.org, without a path");
		Assert.isTrue(!drain.isNegative(), "hip-nerve-guide.drain must not be less than 0s");
	}

	/**
	 * The absolute address of a page.
	 * @param path the page's path, starting with a slash
	 */
	public String absolute(String path) {
		return this.baseUrl + path;
	}

}
