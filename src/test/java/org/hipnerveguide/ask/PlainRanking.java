package org.hipnerveguide.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ArrayList;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What a search engine does by itself: English word endings and BM25, no synonyms, no
 * fields, no spelling.
 */
final class PlainRanking {

	private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

	private final IndexSearcher searcher;

	PlainRanking(List<Passage> passages) {
		try {
			ByteBuffersDirectory directory = new ByteBuffersDirectory();
			try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(this.analyzer))) {
				for (Passage passage : passages) {
					Document document = new Document();
					document.add(new TextField("text",
							passage.title() + " " + passage.heading() + " " + String.join(" ", passage.sentences()),
							Field.Store.NO));
					document.add(new StoredField("place", AskTrial.place(passage)));
					writer.addDocument(document);
				}
			}
			this.searcher = new IndexSearcher(DirectoryReader.open(directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> places(String question) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		try (TokenStream words = this.analyzer.tokenStream("text", question)) {
			CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
			words.reset();
			while (words.incrementToken()) {
				query.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
			}
			List<String> places = new ArrayList<>();
			for (ScoreDoc found : this.searcher.search(query.build(), 5).scoreDocs) {
				places.add(this.searcher.storedFields().document(found.doc).get("place"));
			}
			return places;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
