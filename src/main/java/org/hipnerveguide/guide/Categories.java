package org.hipnerveguide.guide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The shelves of the guide.
 */
public interface Categories extends Repository<Category, String> {

	Optional<Category> findByCode(String code);

	List<Category> findAllByOrderByPosition();

}
