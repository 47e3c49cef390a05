package org.hipnerveguide.guide;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Addresses that have moved.
 */
interface Redirects extends Repository<Redirect, String> {

	Optional<Redirect> findByFromAddress(String address);

}
