package org.hipnerveguide.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.hipnerveguide.ask.Language.Word;

/**
 * A passage as the index holds it. A word of a title or heading counts like several of
 * the text.
 */
final class PassageDocument {

	/** Stems in their order. */
	static final String TEXT = "text";

	/** Words as they are written, for guessing what was meant. */
	static final String WORD = "word";

	private static final String TERM = "term";

	private static final int TITLE_COUNTS = 6;

	private static final int HEADING_COUNTS = 4;

	private static final int SECTION_WORD_COUNTS = 4;

	private static final FieldType COUNTED = counted();

	private final Language language;

	private final Map<String, List<String>> sectionWords;

	private final Map<String, Integer> counts = new HashMap<>();

	private final Set<String> words = new TreeSet<>();

	private final List<String> stems = new ArrayList<>();

	PassageDocument(Language language, Map<String, List<String>> sectionWords) {
		this.language = language;
		this.sectionWords = sectionWords;
	}

	/**
	 * A stem or a group of synonyms.
	 */
	static Term term(String text) {
		return new Term(TERM, text);
	}

	Document of(Passage passage, List<String> asked) {
		count(passage.title(), TITLE_COUNTS);
		this.sectionWords.getOrDefault(passage.section().orElse(passage.article()), List.of())
			.forEach((text) -> count(text, SECTION_WORD_COUNTS));
		asked.forEach((text) -> count(text, 1));
		this.stems.clear();
		count(passage.heading(), HEADING_COUNTS);
		passage.sentences().forEach((sentence) -> count(sentence, 1));
		Document document = stored(passage);
		document.add(new Field(TERM, new CountedTerms(this.counts), COUNTED));
		document.add(new TextField(TEXT, new Stems(this.stems)));
		this.words.forEach((word) -> document.add(new StringField(WORD, word, Field.Store.NO)));
		return document;
	}

	private void count(String text, int times) {
		List<Word> words = this.language.words(text);
		for (Word word : words) {
			this.counts.merge(word.stem(), times, Integer::sum);
			this.words.add(word.text());
			this.stems.add(word.stem());
		}
		this.language.mentions(words).forEach((mention) -> this.counts.merge(mention.group(), times, Integer::sum));
	}

	private static Document stored(Passage passage) {
		Document document = new Document();
		document.add(new StoredField("article", passage.article()));
		document.add(new StoredField("title", passage.title()));
		passage.section().ifPresent((section) -> document.add(new StoredField("section", section)));
		document.add(new StoredField("heading", passage.heading()));
		document.add(new StoredField("url", passage.url()));
		passage.reviewed().ifPresent((day) -> document.add(new StoredField("reviewed", day.toString())));
		passage.sentences().forEach((sentence) -> document.add(new StoredField("sentence", sentence)));
		return document;
	}

	static Passage passage(Document document) {
		return new Passage(document.get("article"), document.get("title"), Optional.ofNullable(document.get("section")),
				document.get("heading"), document.get("url"),
				Optional.ofNullable(document.get("reviewed")).map(LocalDate::parse),
				List.of(document.getValues("sentence")));
	}

	private static FieldType counted() {
		FieldType type = new FieldType();
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.freeze();
		return type;
	}

}
