package org.hipnerveguide.guide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The pages that are no articles.
 */
public interface Pages extends Repository<Page, String> {

	Optional<Page> findByAddress(String address);

	List<Page> findAllByOrderByAddress();

}
