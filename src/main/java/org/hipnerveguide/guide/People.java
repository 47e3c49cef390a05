package org.hipnerveguide.guide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Authors and reviewers.
 */
public interface People extends Repository<Person, String> {

	Optional<Person> findBySlug(String slug);

	List<Person> findAllByOrderBySlug();

}
