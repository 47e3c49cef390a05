package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Fills the tables of the ask box.
 */
final class AskTables {

	private final ContentTables tables;

	AskTables(ContentTables tables) {
		this.tables = tables;
	}

	void insert(Content.Ask ask) {
		insertWords("little-word", ask.littleWords());
		insertWords("subject", ask.subjects());
		insertWords("body-part", ask.bodyParts());
		insertWords("elsewhere", ask.elsewhere());
		insertWords("skip", ask.skipped());
		insertWords("not-a-typo", ask.notATypo());
		this.tables.insert("ask_spelling", ask.spellings(), (s) -> ContentTables.row(s.words(), s.meaning()));
		List<Object[]> sections = new ArrayList<>();
		ask.sections()
			.forEach((section) -> section.words()
				.forEach((words) -> sections.add(ContentTables.row(section.code(), words))));
		this.tables.insert("section_word", sections, Function.identity());
		List<Object[]> synonyms = new ArrayList<>();
		for (int group = 0; group < ask.synonyms().size(); group++) {
			for (String words : ask.synonyms().get(group)) {
				synonyms.add(ContentTables.row(words, group));
			}
		}
		this.tables.insert("synonym", synonyms, Function.identity());
		this.tables.insertEach("asked", ask.asked(), Content.WordList::code, Content.WordList::words);
		this.tables.insertEach("asked_elsewhere", ask.askedElsewhere(), Content.WordList::code,
				Content.WordList::words);
		this.tables.insertEach("phrase_list_word", ask.lists(), Content.WordList::code, Content.WordList::words);
		insertPhrases(ask.phrases());
	}

	private void insertWords(String role, List<String> words) {
		this.tables.insert("ask_word", words, (word) -> ContentTables.row(role, word));
	}

	private void insertPhrases(List<Content.Phrase> phrases) {
		this.tables.insertNumbered("phrase", phrases, (phrase, i) -> ContentTables.row(i, phrase.rule()));
		List<Object[]> parts = new ArrayList<>();
		for (int phrase = 0; phrase < phrases.size(); phrase++) {
			int part = 0;
			for (List<String> group : phrases.get(phrase).parts()) {
				int position = 0;
				for (String words : group) {
					boolean list = words.startsWith("@");
					parts.add(ContentTables.row(phrase, part, position++, list ? null : words,
							list ? words.substring(1) : null));
				}
				part++;
			}
		}
		this.tables.insert("phrase_part", parts, Function.identity());
	}

}
