package org.hipnerveguide.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hipnerveguide.ask.Language.Mention;
import org.hipnerveguide.ask.Language.Word;

/**
 * Finds the passages that answer a question. Its index lives in memory.
 */
final class PassageIndex {

	private static final int MOST_ANSWERS = 5;

	/** As many are looked at, since several may be of one place. */
	private static final int CANDIDATES = 40;

	/** What a word counts beside the group of synonyms that it belongs to. */
	private static final float OWN_WORD = 0.3f;

	/** What two words that stand together count. */
	private static final float NEIGHBORS = 0.15f;

	private static final BM25Similarity SIMILARITY = new BM25Similarity();

	private final Language language;

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	private final Scope scope;

	/**
	 * Creates the index.
	 * @param language what words have in common
	 * @param sectionWords the words that ask for a section or page, by its name
	 * @param asked the ways to ask for a passage, by its address
	 * @param elsewhere words that show that a question is about something else
	 * @param passages what can be found
	 */
	PassageIndex(Language language, Map<String, List<String>> sectionWords, Map<String, List<String>> asked,
			Set<String> elsewhere, List<Passage> passages) {
		this.language = language;
		try {
			this.searcher = new IndexSearcher(DirectoryReader.open(directory(language, sectionWords, asked, passages)));
			this.searcher.setSimilarity(SIMILARITY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.vocabulary = new Vocabulary(this.searcher.getIndexReader(), language, elsewhere);
		this.scope = new Scope(topics(passages), terms(sectionWords.values().stream().flatMap(List::stream).toList()),
				terms(elsewhere));
	}

	private static ByteBuffersDirectory directory(Language language, Map<String, List<String>> sectionWords,
			Map<String, List<String>> asked, List<Passage> passages) throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(SIMILARITY);
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			for (Passage passage : passages) {
				writer.addDocument(new PassageDocument(language, sectionWords).of(passage,
						asked.getOrDefault(passage.url(), List.of())));
			}
			writer.forceMerge(1);
		}
		return directory;
	}

	/**
	 * What the guide is about: the titles of its articles and the terms of its glossary.
	 */
	private Set<String> topics(List<Passage> passages) {
		return terms(passages.stream().map(Passage::topic).distinct().toList());
	}

	private Set<String> terms(Iterable<String> texts) {
		Set<String> terms = new HashSet<>();
		for (String text : texts) {
			List<Word> words = this.language.words(text);
			words.forEach((word) -> terms.add(word.stem()));
			this.language.mentions(words).forEach((mention) -> terms.add(mention.group()));
		}
		return terms;
	}

	/**
	 * The passages that answer a question, best first; none if the guide does not cover
	 * it.
	 */
	List<Answer> answers(String question) {
		Found found = search(question);
		if (!found.covered()) {
			return List.of();
		}
		Excerpts excerpts = new Excerpts(this.language, found.units());
		return found.hits().stream().map((hit) -> excerpts.answer(hit.passage())).toList();
	}

	/**
	 * The best passages, whether or not they answer the question.
	 */
	Found search(String question) {
		try {
			List<Word> words = new ArrayList<>();
			Set<String> guessed = new HashSet<>();
			for (Word typed : this.language.words(question)) {
				Word word = this.vocabulary.corrected(typed);
				words.add(word);
				if (!word.equals(typed)) {
					guessed.add(word.stem());
				}
			}
			BooleanQuery.Builder query = new BooleanQuery.Builder();
			List<Unit> units = units(words, guessed, query);
			for (int i = 0; i + 1 < words.size(); i++) {
				query.add(new BoostQuery(
						new PhraseQuery(2, PassageDocument.TEXT, words.get(i).stem(), words.get(i + 1).stem()),
						NEIGHBORS), Occur.SHOULD);
			}
			return found(query.build(), units);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes a question apart: what belongs to a group of synonyms is one unit, and every
	 * other word.
	 */
	private List<Unit> units(List<Word> words, Set<String> guessed, BooleanQuery.Builder query) throws IOException {
		List<Mention> mentions = this.language.mentions(words);
		Map<String, Unit> units = new LinkedHashMap<>();
		for (int i = 0; i < words.size();) {
			int start = i;
			Optional<Mention> longest = mentions.stream().filter((mention) -> mention.start() == start).findFirst();
			int length = longest.map(Mention::length).orElse(1);
			String term = longest.map(Mention::group).orElse(words.get(i).stem());
			boolean sure = words.subList(i, i + length).stream().map(Word::stem).noneMatch(guessed::contains);
			units.putIfAbsent(term, new Unit(term, this.vocabulary.rarity(term), this.vocabulary.holds(term), sure));
			if (longest.isPresent()) {
				words.subList(i, i + length)
					.forEach((word) -> query.add(
							new BoostQuery(new TermQuery(PassageDocument.term(word.stem())), OWN_WORD / length),
							Occur.SHOULD));
			}
			i += length;
		}
		units.keySet().forEach((term) -> query.add(new TermQuery(PassageDocument.term(term)), Occur.SHOULD));
		return List.copyOf(units.values());
	}

	private Found found(BooleanQuery query, List<Unit> units) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		for (ScoreDoc found : this.searcher.search(query, CANDIDATES).scoreDocs) {
			Set<String> held = this.vocabulary.heldBy(found.doc, units);
			candidates.add(new Candidate(found.doc, found.score, this.scope.share(units, held)));
		}
		double share = candidates.stream().limit(MOST_ANSWERS).mapToDouble(Candidate::share).max().orElse(0);
		return new Found(hits(candidates), share, units);
	}

	/**
	 * At most one passage of each place. Reading a passage is what takes time, so no more
	 * are read than are needed.
	 */
	private List<Hit> hits(List<Candidate> candidates) throws IOException {
		Map<String, Hit> hits = new LinkedHashMap<>();
		for (Candidate candidate : candidates) {
			if (hits.size() == MOST_ANSWERS) {
				break;
			}
			Passage passage = PassageDocument.passage(this.searcher.storedFields().document(candidate.document()));
			hits.putIfAbsent(passage.place(), new Hit(passage, candidate.score(), candidate.share()));
		}
		return List.copyOf(hits.values());
	}

	private record Candidate(int document, double score, double share) {
	}

	/**
	 * A part of a question.
	 *
	 * @param term the stem or group that is searched for
	 * @param rarity how much it tells
	 * @param known whether the guide uses it
	 * @param sure whether it was typed so, and not guessed from a slip of the finger
	 */
	record Unit(String term, double rarity, boolean known, boolean sure) {
	}

	/**
	 * A passage with its rank.
	 *
	 * @param passage the passage
	 * @param score how well it fits
	 * @param share how much of the question it covers, from 0 to 1
	 */
	record Hit(Passage passage, double score, double share) {
	}

	/**
	 * What was found.
	 *
	 * @param hits the best passages
	 * @param share how much of the question the best of them covers
	 * @param units the parts of the question
	 */
	record Found(List<Hit> hits, double share, List<Unit> units) {

		boolean covered() {
			return this.share >= Scope.ENOUGH;
		}

	}

}
