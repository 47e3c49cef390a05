package org.hipnerveguide.site;

import org.hipnerveguide.release.Releases;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether readers get the content that is published. Without its database a node goes on
 * answering with what it has, but it cannot know whether that is still the last word.
 * Part of readiness and not of liveness, since starting again would not bring a database
 * back.
 */
@Component
class ContentHealthIndicator implements HealthIndicator {

	private final Releases releases;

	ContentHealthIndicator(Releases releases) {
		this.releases = releases;
	}

	@Override
	public Health health() {
		return Health.status(this.releases.isUpToDate() ? Status.UP : Status.DOWN).build();
	}

}
