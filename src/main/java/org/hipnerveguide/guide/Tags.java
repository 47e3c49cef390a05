package org.hipnerveguide.guide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The subjects that articles share.
 */
public interface Tags extends Repository<Tag, String> {

	Optional<Tag> findByCode(String code);

	List<Tag> findAllByOrderByPosition();

}
