package org.hipnerveguide.guide;

import org.springframework.data.repository.Repository;

/**
 * The levels of urgency.
 */
public interface UrgencyLevels extends Repository<UrgencyLevel, String> {

	UrgencyLevel findByCode(String code);

}
