package org.hipnerveguide.guide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The published articles.
 */
public interface Articles extends Repository<Article, String> {

	Optional<Article> findBySlug(String slug);

	List<Article> findAllByOrderBySlug();

	@Query("""
			select new org.hipnerveguide.guide.Teaser(a.slug, a.title, a.description, a.category.code, a.published,
			a.draft) from Article a order by a.title""")
	List<Teaser> findTeasers();

	@Query("""
			select new org.hipnerveguide.guide.Teaser(a.slug, a.title, a.description, a.category.code, a.published,
			a.draft) from Article a join a.tags t where t.code = :tag order by a.title""")
	List<Teaser> findTeasersByTag(String tag);

	/**
	 * Other articles that share a tag with an article, those that share most first.
	 */
	@Query("""
			select new org.hipnerveguide.guide.Teaser(a.slug, a.title, a.description, a.category.code, a.published,
			a.draft) from Article a join a.tags t where a.slug <> :slug
			and t in (select own from Article b join b.tags own where b.slug = :slug)
			group by a.slug, a.title, a.description, a.category.code, a.published, a.draft
			order by count(t) desc, a.title limit 3""")
	List<Teaser> findTeasersRelatedTo(String slug);

	@Query("""
			select new org.hipnerveguide.guide.Teaser(a.slug, a.title, a.description, a.category.code, a.published,
			a.draft) from Article a left join a.reviewer r where a.author.slug = :person or r.slug = :person
			order by a.title""")
	List<Teaser> findTeasersByPerson(String person);

}
