package org.hipnerveguide.guide;

import org.springframework.data.repository.Repository;

/**
 * The history of content; only the current release is kept.
 */
public interface ContentReleases extends Repository<ContentRelease, Integer> {

	ContentRelease findById(int id);

	/**
	 * The content that readers see now.
	 */
	default ContentRelease current() {
		return findById(1);
	}

}
