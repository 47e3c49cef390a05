package org.hipnerveguide.guide;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * Addresses that have moved.
 */
interface Redirects extends Repository<Redirect, String> {

	List<Redirect> findAll();

}
