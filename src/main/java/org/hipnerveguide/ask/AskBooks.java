package org.hipnerveguide.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.hipnerveguide.guide.Articles;
import org.hipnerveguide.release.Releases;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The passages and phrases as their rows say, read once a content release.
 */
@Component
class AskBooks {

	/** A second each. */
	private static final int LOOKS_OF_A_START = 3;

	/** As long as any reader waits for a place. */
	private static final int LONGEST_WAIT = 5;

	private final JdbcClient jdbc;

	private final Passages passages;

	private final Articles articles;

	private final Releases releases;

	private final Supplier<Book> current;

	private volatile int looks;

	AskBooks(JdbcClient jdbc, Passages passages, Articles articles, Releases releases) {
		this.jdbc = jdbc;
		this.passages = passages;
		this.articles = articles;
		this.releases = releases;
		this.current = releases.each(this::next);
		releases.afterEachLook(this::readAfterTheStart);
	}

	/**
	 * What the current release answers.
	 */
	AskBook current() {
		return this.current.get().read(AskBooks::aside).join();
	}

	/**
	 * What the current release answers, for readers: who waits holds a place that others
	 * need.
	 * @throws IndexNotReadyException if it is not known in a few seconds, as after the
	 * start of a guide of thousands of articles
	 */
	AskBook currentForReaders() {
		AskBook book = this.current.get()
			.read(AskBooks::aside)
			.copy()
			.completeOnTimeout(null, LONGEST_WAIT, TimeUnit.SECONDS)
			.join();
		if (book == null) {
			throw new IndexNotReadyException();
		}
		return book;
	}

	/**
	 * The index of a later release comes with the rest of it, that of the first when it
	 * is needed.
	 */
	private Book next() {
		Book book = new Book();
		if (this.looks > 0) {
			book.read(Runnable::run).join();
		}
		return book;
	}

	/**
	 * Those who waited for the start want a page, not the index: it is made a moment
	 * later, unless somebody asks before.
	 */
	private void readAfterTheStart() {
		if (this.looks < LOOKS_OF_A_START && this.releases.isUpToDate() && ++this.looks == LOOKS_OF_A_START) {
			this.current.get().read(AskBooks::aside);
		}
	}

	private static void aside(Runnable task) {
		Thread thread = new Thread(task, "ask-index");
		thread.setDaemon(true);
		thread.start();
	}

	private AskBook read() {
		List<Passage> passages = this.passages.all();
		Spellings spellings = new Spellings(map("select words, meaning from ask_spelling", ResultSet::getString));
		return new AskBook(new PassageIndex(language(spellings), sectionWords(), asked(), bounds(), passages),
				new SignCards(passages), passages.stream().map(Suggestion::of).toList(), this.articles.findTeasers(),
				phrases(spellings, passages), action(), signs());
	}

	private Map<String, Emergency.Sign> signs() {
		Map<String, Emergency.Sign> signs = new LinkedHashMap<>();
		this.jdbc.sql("select code, sign, because from rule order by position").query((row) -> {
			signs.put(row.getString("code"), new Emergency.Sign(row.getString("sign"), row.getString("because")));
		});
		return signs;
	}

	private String action() {
		return this.jdbc.sql("select action from urgency_level where code = 'emergency'").query(String.class).single();
	}

	private Language language(Spellings spellings) {
		Map<String, Integer> synonyms = map("select words, group_number from synonym", ResultSet::getInt);
		return new Language(spellings, words("little-word"), synonyms, words("elsewhere"));
	}

	private Map<String, List<String>> sectionWords() {
		return lists("select section, words from section_word order by section, words");
	}

	private Bounds bounds() {
		return new Bounds(words("subject"), words("body-part"), words("elsewhere"),
				lists("select about, words from asked_elsewhere order by about, position").values()
					.stream()
					.map(Set::copyOf)
					.toList());
	}

	private Map<String, List<String>> asked() {
		return lists("select address, words from asked order by address, position");
	}

	private Phrases phrases(Spellings spellings, List<Passage> passages) {
		// many phrases use the same lists, and many lists the same words: kept once each
		Map<String, String> kept = new HashMap<>();
		Function<String, List<String>> sequence = (words) -> spellings.words(words)
			.stream()
			.map((word) -> kept.computeIfAbsent(word, Function.identity()))
			.toList();
		Map<String, List<List<String>>> lists = new HashMap<>();
		lists("select list, words from phrase_list_word order by list, position")
			.forEach((list, words) -> lists.put(list, words.stream().map(sequence).toList()));
		Map<Integer, String> rules = new LinkedHashMap<>();
		Map<Integer, Map<Integer, List<List<String>>>> parts = new HashMap<>();
		this.jdbc.sql("""
				select p.number, p.rule, t.part, t.words, t.list from phrase p join phrase_part t on t.phrase = p.number
				order by p.number, t.part, t.position""").query((row) -> {
			rules.put(row.getInt("number"), row.getString("rule"));
			String words = row.getString("words");
			parts.computeIfAbsent(row.getInt("number"), (unused) -> new LinkedHashMap<>())
				.computeIfAbsent(row.getInt("part"), (unused) -> new ArrayList<>())
				.addAll((words != null) ? List.of(sequence.apply(words))
						: lists.getOrDefault(row.getString("list"), List.of()));
		});
		List<Phrases.Phrase> phrases = new ArrayList<>();
		rules.forEach((number, rule) -> phrases.add(new Phrases.Phrase(rule, List.copyOf(parts.get(number).values()))));
		return new Phrases(spellings, words("skip"), known(passages), phrases);
	}

	/**
	 * The words of the guide and of its editors are what they look like.
	 */
	private Set<String> known(List<Passage> passages) {
		Set<String> known = new HashSet<>();
		for (Passage passage : passages) {
			known.addAll(Wording.words(passage.title()));
			known.addAll(Wording.words(passage.heading()));
			passage.sentences().forEach((sentence) -> known.addAll(Wording.words(sentence)));
		}
		this.jdbc.sql("select word from ask_word union select words from asked union select words from synonym")
			.query(String.class)
			.list()
			.forEach((words) -> known.addAll(Wording.words(words)));
		return known;
	}

	private Set<String> words(String role) {
		return Set.copyOf(this.jdbc.sql("select word from ask_word where role = :role")
			.param("role", role)
			.query(String.class)
			.list());
	}

	private Map<String, List<String>> lists(String sql) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			lists.computeIfAbsent(row.getString(1), (unused) -> new ArrayList<>()).add(row.getString(2));
		});
		return lists;
	}

	private <T> Map<String, T> map(String sql, Column<T> column) {
		Map<String, T> map = new LinkedHashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			map.put(row.getString(1), column.of(row, 2));
		});
		return map;
	}

	private interface Column<T> {

		T of(ResultSet row, int number) throws SQLException;

	}

	/**
	 * A book that is read when it is first needed, and once more if that failed. There is
	 * none where another release is in the database by then, whose book comes with it.
	 */
	private final class Book {

		private final Instant release = AskBooks.this.releases.read();

		private @Nullable CompletableFuture<@Nullable AskBook> known;

		synchronized CompletableFuture<@Nullable AskBook> read(Executor executor) {
			CompletableFuture<@Nullable AskBook> book = this.known;
			if (book == null || book.isCompletedExceptionally()) {
				book = CompletableFuture.supplyAsync(() -> AskBooks.this.releases.consistently(this::readIfThere),
						executor);
				this.known = book;
			}
			return book;
		}

		private @Nullable AskBook readIfThere() {
			return AskBooks.this.releases.read().equals(this.release) ? AskBooks.this.read() : null;
		}

	}

}
