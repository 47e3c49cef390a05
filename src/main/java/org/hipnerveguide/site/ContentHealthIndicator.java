package org.hipnerveguide.site;

import org.hipnerveguide.guide.ContentReleases;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether readers would get pages: the release they are made from can be read. Part of
 * readiness and not of liveness, since starting again would not bring a database back.
 */
@Component
class ContentHealthIndicator extends AbstractHealthIndicator {

	private final ContentReleases releases;

	ContentHealthIndicator(ContentReleases releases) {
		this.releases = releases;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		health.up().withDetail("release", this.releases.current().publishedAt());
	}

}
