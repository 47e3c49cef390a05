package org.hipnerveguide.guide;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/**
 * The register of evidence.
 */
public interface Sources extends Repository<Source, String> {

	@EntityGraph(attributePaths = "facts")
	List<Source> findAllByOrderByTitle();

}
