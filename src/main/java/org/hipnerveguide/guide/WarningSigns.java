package org.hipnerveguide.guide;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The register of warning signs.
 */
public interface WarningSigns extends Repository<WarningSign, String> {

	List<WarningSign> findAllByOrderByPosition();

}
