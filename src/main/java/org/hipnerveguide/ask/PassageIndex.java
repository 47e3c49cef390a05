package org.hipnerveguide.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

	static final int MOST_ANSWERS = 5;

	/** As many are looked at, since several may be of one place. */
	private static final int CANDIDATES = 40;

	/** What a word counts beside the group of synonyms that it belongs to. */
	private static final float OWN_WORD = 0.3f;

	/** What two words that stand together count. */
	private static final float NEIGHBORS = 0.15f;

	/**
	 * A passage with many questions holds a word often by right, and is long by right.
	 */
	private static final BM25Similarity SIMILARITY = new BM25Similarity(2, 0.5f);

	private final Language language;

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	private final Scope scope;

	/**
	 * Creates the index.
	 * @param language what words have in common
	 * @param sectionWords the words that ask for a section or page, by its name
	 * @param asked the ways to ask for a passage, by its address
	 * @param bounds what the guide is about, and what not
	 * @param passages what can be found
	 */
	PassageIndex(Language language, Map<String, List<String>> sectionWords, Map<String, List<String>> asked,
			Bounds bounds, List<Passage> passages) {
		this.language = language;
		try {
			this.searcher = new IndexSearcher(DirectoryReader.open(directory(language, sectionWords, asked, passages)));
			this.searcher.setSimilarity(SIMILARITY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.vocabulary = new Vocabulary(this.searcher.getIndexReader(), language, bounds.wordsOfElsewhere());
		this.scope = new Scope(bounds.terms(language),
				sectionWords.values()
					.stream()
					.flatMap(List::stream)
					.map(language::terms)
					.flatMap(Set::stream)
					.collect(Collectors.toSet()));
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
	 * The passages that answer a question, best first; none if the guide does not cover
	 * it.
	 */
	List<Answer> answers(String question) {
		Found found = search(question);
		return found.covered() ? excerpts(found) : List.of();
	}

	/**
	 * The same, but none if much of the question stands in no passage.
	 */
	List<Answer> sureAnswers(String question) {
		Found found = search(question);
		return (found.covered() && found.share() >= Scope.SURE) ? excerpts(found) : List.of();
	}

	private List<Answer> excerpts(Found found) {
		Excerpts excerpts = new Excerpts(this.language, found.units());
		return found.passages().stream().map(excerpts::answer).toList();
	}

	private Found search(String question) {
		try {
			List<Word> words = new ArrayList<>();
			Set<String> guessed = new HashSet<>();
			for (Word typed : this.language.words(question)) {
				this.vocabulary.corrected(typed).ifPresent((word) -> {
					words.add(word);
					if (!word.equals(typed)) {
						guessed.add(word.stem());
					}
				});
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
		ScoreDoc[] found = this.searcher.search(query, CANDIDATES).scoreDocs;
		double share = 0;
		for (ScoreDoc best : Arrays.copyOf(found, Math.min(MOST_ANSWERS, found.length))) {
			share = Math.max(share, this.scope.share(units, this.vocabulary.heldBy(best.doc, units)));
		}
		return new Found(passages(found), share, this.scope.covers(units, share), units);
	}

	/**
	 * At most one passage of each place. Reading a passage is what takes time, so no more
	 * are read than are needed.
	 */
	private List<Passage> passages(ScoreDoc[] found) throws IOException {
		Map<String, Passage> passages = new LinkedHashMap<>();
		for (ScoreDoc candidate : found) {
			if (passages.size() == MOST_ANSWERS) {
				break;
			}
			Passage passage = PassageDocument.passage(this.searcher.storedFields().document(candidate.doc));
			passages.putIfAbsent(passage.place(), passage);
		}
		return List.copyOf(passages.values());
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
	 * What was found.
	 *
	 * @param passages the best passages, at most one of a place
	 * @param share how much of the question the best of them covers, from 0 to 1
	 * @param covered whether the guide covers the question
	 * @param units the parts of the question
	 */
	private record Found(List<Passage> passages, double share, boolean covered, List<Unit> units) {
	}

}
