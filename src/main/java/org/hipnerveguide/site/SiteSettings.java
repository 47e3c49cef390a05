package org.hipnerveguide.site;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this copy of the guide lives.
 *
 * @param baseUrl the address that readers know it by; decides every absolute link,
 * whatever a request claims its host to be
 * @param drain how long it goes on answering after it was told to end
 */
@Validated
@ConfigurationProperties("hip-nerve-guide")
public record SiteSettings(@DefaultValue("http://localhost:8080") @NotNull URI baseUrl,
		@DefaultValue("0s") @NotNull @DurationMin Duration drain) {

	/**
	 * Whether the base address is a plain web address without path, query or fragment.
	 */
	@AssertTrue(message = "must be like https://guide.example.org, without a path")
	public boolean isBaseUrlPlain() {
		return this.baseUrl.toString().matches("https?://[A-Za-z0-9.:\\[\\]-]+");
	}

	/**
	 * The absolute address of a page.
	 * @param path the page's path, starting with a slash
	 */
	public String absolute(String path) {
		return this.baseUrl + path;
	}

}
