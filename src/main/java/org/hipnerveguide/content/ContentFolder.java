package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.hipnerveguide.content.Names.Kind;

/**
 * Reads a whole content folder: everything is checked and rendered, or nothing is
 * returned.
 */
public final class ContentFolder {

	private static final List<String> REGISTERS = List.of("ask/emergencies.yaml", "ask/synonyms.yaml",
			"categories.yaml", "checker/advice.yaml", "checker/levels.yaml", "checker/patterns.yaml",
			"checker/questionnaire.yaml", "checker/rules.yaml", "glossary.yaml", "redirects.yaml", "signs.yaml",
			"sources.yaml");

	private static final List<String> PAGES = List.of("pages/home.md", "pages/about.md", "pages/privacy.md",
			"pages/accessibility.md", "pages/editorial-policy.md", "pages/clinical-safety.md", "pages/who-can-help.md");

	private final String region;

	private final boolean drafts;

	private final Problems problems = new Problems();

	private final Names names = new Names(this.problems);

	private final Addresses addresses = new Addresses(this.problems);

	private final Set<String> paths;

	private final SortedMap<String, SourceFile> files = new TreeMap<>();

	private ContentFolder(ContentFiles files, String region, boolean drafts) {
		this.region = region;
		this.drafts = drafts;
		this.paths = files.bytes().keySet();
		files.bytes()
			.forEach((path, bytes) -> SourceFile.decode(path, bytes, this.problems)
				.ifPresent((file) -> this.files.put(path, file)));
	}

	/**
	 * Reads the files.
	 * @param files the content folder
	 * @param region the code of the region whose words the guide speaks
	 * @param drafts whether drafts are to be published too
	 * @return what the folder publishes
	 * @throws ContentException with every problem, if there is any
	 */
	public static Content read(ContentFiles files, String region, boolean drafts) {
		return readWithOutline(files, region, drafts).content();
	}

	/**
	 * As {@link #read}, and also tells where in the files it stands.
	 */
	static Reading readWithOutline(ContentFiles files, String region, boolean drafts) {
		ContentFolder folder = new ContentFolder(files, region, drafts);
		return new Reading(folder.content(), new Outline(folder.names, folder.addresses));
	}

	/**
	 * Reads the files for readers who have another content today.
	 * @param today none of its articles may vanish
	 * @param files the content folder
	 * @param region the code of the region whose words the guide speaks
	 * @return what the folder publishes, without drafts
	 * @throws ContentException with every problem, if there is any
	 */
	public static Content readAfter(Content today, ContentFiles files, String region) {
		Content next = read(files, region, false);
		PublishedArticles.refuseLoss(today.articles().stream().map(Content.Article::slug).toList(), next);
		return next;
	}

	private Content content() {
		refuseStrangeFiles();
		List<Content.Region> regions = new ArrayList<>();
		Map<String, String> chosenWords = readRegions(regions);
		Words words = new Words(chosenWords, this.problems);
		Yaml yaml = new Yaml(words, this.problems);
		RegisterReader registers = new RegisterReader(this.names, this.problems);
		Entry sourcesFile = entry("sources.yaml", yaml).orElse(null);
		List<Content.Source> sources = (sourcesFile != null) ? registers.sources(sourcesFile) : List.of();
		List<Content.Fact> facts = (sourcesFile != null) ? registers.facts(sourcesFile) : List.of();
		if (sourcesFile != null) {
			sourcesFile.nothingElse();
		}
		List<Content.Level> levels = registers.levels(entries("checker/levels.yaml", yaml));
		registers.requireAllLevels(levels, "checker/levels.yaml");
		CheckerReader checker = new CheckerReader(this.names, this.addresses);
		Content.Questionnaire questionnaire = entry("checker/questionnaire.yaml", yaml).map(checker::questionnaire)
			.orElse(new Content.Questionnaire("", List.of()));
		List<Content.Rule> rules = concat(checker.rules(entries("checker/rules.yaml", yaml)),
				checker.signs(entries("signs.yaml", yaml)));
		List<Content.Pattern> patterns = checker.patterns(entries("checker/patterns.yaml", yaml));
		List<Content.Advice> advice = checker.advice(entries("checker/advice.yaml", yaml));
		Content.Ask ask = new AskReader(this.names, this.addresses, rules).read(entry("ask/synonyms.yaml", yaml),
				entriesIn("ask/asked/", yaml), entries("ask/elsewhere.yaml", yaml),
				entry("ask/emergencies.yaml", yaml));
		List<Content.Term> terms = registers.terms(entries("glossary.yaml", yaml));
		Optional<Entry> topics = entry("categories.yaml", yaml);
		List<Content.Topic> categories = topics.map((file) -> registers.topics(file, "categories", Kind.CATEGORY))
			.orElse(List.of());
		List<Content.Topic> tags = topics.map((file) -> registers.topics(file, "tags", Kind.TAG)).orElse(List.of());
		topics.ifPresent(Entry::nothingElse);
		publishListings(terms, categories, tags);
		Shelf shelf = new Shelf(words, Register.of(facts, terms), new Pictures(), this.names, this.addresses,
				this.problems);
		PageReader pageReader = new PageReader(shelf, yaml);
		ArticleReader articleReader = new ArticleReader(shelf, yaml, this.drafts);
		List<Content.Person> people = each("people/", pageReader::person);
		List<Content.Page> pages = each("pages/", pageReader::page);
		List<Content.Article> articles = each("articles/", articleReader::read);
		List<Content.Redirect> redirects = registers.redirects(entries("redirects.yaml", yaml), this.addresses);
		this.names.check();
		this.addresses.check();
		if (this.problems.areNone()) {
			new RuleBookTrial(this.names, this.problems).check(questionnaire, rules, patterns, advice);
		}
		this.problems.refuseIfAny();
		return new Content(regions, sources, facts, levels, rules, people, categories, tags,
				terms.stream().sorted(Comparator.comparing(Content.Term::name, String.CASE_INSENSITIVE_ORDER)).toList(),
				articles, pages, redirects, questionnaire, patterns, advice, ask);
	}

	private void publishListings(List<Content.Term> terms, List<Content.Topic> categories, List<Content.Topic> tags) {
		this.addresses.publish("/glossary", terms.stream().map(Content.Term::code).toList());
		categories
			.forEach((category) -> this.addresses.publish("/symptoms-guide/category/" + category.code(), List.of()));
		tags.forEach((tag) -> this.addresses.publish("/tags/" + tag.code(), List.of()));
	}

	private void refuseStrangeFiles() {
		for (String required : concat(REGISTERS, PAGES)) {
			if (!this.paths.contains(required)) {
				this.problems.add(required, 1, "the file is missing", "add it, or restore it from the last release");
			}
		}
		for (String path : this.paths) {
			boolean known = concat(REGISTERS, PAGES).contains(path) || path.matches("(articles|people)/[^/]+\\.md")
					|| path.matches("(ask/asked|regions)/[^/]+\\.yaml|ask/elsewhere\\.yaml");
			if (!known) {
				this.problems.add(path, 1, "nothing reads this file", "correct its name or remove it");
				this.files.remove(path);
			}
		}
	}

	private Map<String, String> readRegions(List<Content.Region> regions) {
		Yaml yaml = new Yaml(new Words(Map.of(), this.problems), this.problems);
		RegionReader reader = new RegionReader(this.names, this.region);
		for (SourceFile file : filesIn("regions/")) {
			Optional<Entry> entry = yaml.entry(file);
			if (entry.isPresent()) {
				regions.add(reader.region(file, entry.get()));
			}
		}
		if (!this.names.has(Kind.REGION, this.region)) {
			this.problems.add("regions/" + this.region + ".yaml", 1, "there is no region \"" + this.region + "\"",
					"set hip-nerve-guide.region to one of " + String.join(", ", this.names.all(Kind.REGION)));
		}
		return reader.wordsOfChosen();
	}

	private <T> List<T> each(String folder, Function<SourceFile, Optional<T>> reader) {
		return filesIn(folder).parallelStream().map(reader).flatMap(Optional::stream).toList();
	}

	private List<SourceFile> filesIn(String folder) {
		return this.files.values().stream().filter((file) -> file.path().startsWith(folder)).toList();
	}

	private List<Entry> entries(String path, Yaml yaml) {
		return Optional.ofNullable(this.files.get(path)).map(yaml::entries).orElse(List.of());
	}

	private List<Entry> entriesIn(String folder, Yaml yaml) {
		return filesIn(folder).stream().map(yaml::entries).flatMap(List::stream).toList();
	}

	private Optional<Entry> entry(String path, Yaml yaml) {
		return Optional.ofNullable(this.files.get(path)).flatMap(yaml::entry);
	}

	private static <T> List<T> concat(List<T> one, List<T> other) {
		List<T> both = new ArrayList<>(one);
		both.addAll(other);
		return both;
	}

	/**
	 * What a folder publishes, and where in its files that stands.
	 */
	record Reading(Content content, Outline outline) {

		/**
		 * A content that was not read from files now: only a preview tells places.
		 */
		static Reading of(Content content) {
			Problems none = new Problems();
			return new Reading(content, new Outline(new Names(none), new Addresses(none)));
		}

	}

}
