package org.hipnerveguide.guide;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The glossary, from A to Z.
 */
public interface Glossary extends Repository<Term, String> {

	List<Term> findAllByOrderByPosition();

}
