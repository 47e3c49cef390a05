package org.hipnerveguide.guide;

import org.springframework.data.repository.Repository;

/**
 * The regions, of which the operator has chosen one.
 */
public interface Regions extends Repository<Region, String> {

	Region findByChosenTrue();

}
