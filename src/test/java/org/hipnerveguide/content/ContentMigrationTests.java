package org.hipnerveguide.content;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start does to the tables. Each start is the application's own, with its settings
 * and without what shows pages.
 */
@ParameterizedClass
@EnumSource
class ContentMigrationTests {

	@Parameter
	Database database;

	@TempDir
	Path folder;

	private String url;

	private Sample sample;

	@BeforeEach
	void makeAnEmptyDatabaseAndGoodContent() {
		this.url = this.database.url(this.folder);
		this.sample = Sample.good(this.folder.resolve("content"));
	}

	@Test
	void firstStartFillsEveryTable() {
		Tables tables = start();
		// the small content has neither patterns nor advice
		assertThat(tables.rows()).hasSize(50)
			.allSatisfy((table, rows) -> assertThat(rows.isEmpty()).as(table)
				.isEqualTo(table.startsWith("pattern") || table.startsWith("advice")));
		assertThat(tables.releases()).isOne();
		assertThat(tables.of("article")).singleElement().asString().contains("hip-nerve", "2027-01-10");
		assertThat(tables.of("content_release")).hasSize(1);
	}

	@Test
	void unchangedReleaseRunsNothing() {
		Tables before = start();
		assertThat(start()).isEqualTo(before);
	}

	@Test
	void changeRunsOnce() {
		Tables before = start();
		this.sample.replace("glossary.yaml", "A prickling feeling.", "A prickling or numb feeling.");
		Tables after = start();
		assertThat(after.releases()).isEqualTo(2);
		assertThat(after.of("content_release")).isNotEqualTo(before.of("content_release"));
		assertThat(after.of("term")).isNotEqualTo(before.of("term"))
			.anyMatch((row) -> row.contains("A prickling or numb feeling."));
		assertThat(start()).isEqualTo(after);
	}

	@Test
	void changeThatReadersCannotSeeRunsNothing() {
		Tables before = start();
		this.sample.append("glossary.yaml", "# a note among editors\n");
		assertThat(start()).isEqualTo(before);
	}

	@Test
	void contentThatWasCheckedBeforeIsTheSameRelease() {
		Tables before = start();
		Path checked = this.folder.resolve("content.json");
		new CheckedContent(checked).keep(this.sample.files(), "us");
		runner().withPropertyValues("hip-nerve-guide.checked-content=" + checked)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).isEqualTo(before);
	}

	@Test
	void changeBackRunsAgain() {
		Tables before = start();
		this.sample.replace("glossary.yaml", "A prickling feeling.", "A numb feeling.");
		start();
		this.sample.replace("glossary.yaml", "A numb feeling.", "A prickling feeling.");
		Tables after = start();
		assertThat(after.releases()).isEqualTo(3);
		assertThat(after.withoutHistory()).isEqualTo(before.withoutHistory());
	}

	@Test
	void refusedReleaseLeavesEveryTableAsItWas() {
		Tables before = start();
		for (String fault : List.of("html-inline", "unknown-evidence-in-rule", "five-faults-in-five-files")) {
			Sample.good(this.sample.folder()).with(fault);
			assertThat(refusal()).containsExactlyElementsOf(Sample.lines(fault, "expected.txt"));
			assertThat(tables()).isEqualTo(before);
		}
	}

	@Test
	void goodStartFollowsARefusedOne() {
		Tables before = start();
		this.sample.with("sign-missing");
		refusal();
		Sample.good(this.sample.folder());
		assertThat(start()).isEqualTo(before);
		this.sample.replace("checker/rules.yaml", "sign: Fever with the pain", "sign: A fever with the pain");
		assertThat(start().of("rule")).anyMatch((row) -> row.contains("A fever with the pain"));
	}

	@Test
	void refusedFirstReleaseMakesNoTable() {
		this.sample.with("html-inline");
		refusal();
		assertThat(tables().rows()).isEmpty();
		Sample.good(this.sample.folder());
		assertThat(start().releases()).isOne();
	}

	@Test
	void releaseThatADatabaseCannotTakeLeavesTheContentAsItWas() {
		Tables before = start();
		jdbc().execute("alter table redirect add constraint no_way_to_about check (to_address <> '/about')");
		this.sample.append("redirects.yaml", "- {from: /who, to: /about}\n");
		runner().run((context) -> assertThat(context).hasFailed());
		assertThat(tables().withoutHistory()).isEqualTo(before.withoutHistory());
		assertThat(tables().of("content_release")).isEqualTo(before.of("content_release"));
		// H2 keeps a row of the failure, which Flyway wants repaired before it goes on
		if (this.database == Database.POSTGRESQL) {
			jdbc().execute("alter table redirect drop constraint no_way_to_about");
			assertThat(start().of("redirect")).hasSize(2);
		}
	}

	@Test
	void publishedArticleMayNotVanish() {
		retireTheOnlyArticle();
		this.sample.delete("articles/knee-nerve.md");
		Tables before = tables();
		assertThat(refusal()).containsExactly("redirects.yaml:1: the article \"knee-nerve\" was published and is gone: "
				+ "add {from: /symptoms-guide/knee-nerve, to: …}, or publish it again");
		assertThat(tables()).isEqualTo(before);
	}

	@Test
	void publishedArticleMayNotBecomeADraftAgain() {
		start();
		this.sample.replace("articles/hip-nerve.md", "status: published", "status: draft")
			.replace("pages/home.md", "/symptoms-guide/hip-nerve#causes", "/glossary")
			.replace("redirects.yaml", "to: /symptoms-guide/hip-nerve", "to: /glossary");
		assertThat(refusal()).singleElement()
			.asString()
			.startsWith("redirects.yaml:1: the article \"hip-nerve\" was published and is gone");
	}

	@Test
	void retiredArticleWithARedirectGoes() {
		retireTheOnlyArticle();
		this.sample.delete("articles/knee-nerve.md")
			.append("redirects.yaml", "- {from: /symptoms-guide/knee-nerve, to: /symptoms-guide/hip-nerve}\n");
		Tables after = start();
		assertThat(after.of("article")).singleElement().asString().contains("hip-nerve");
		assertThat(after.of("redirect")).hasSize(2);
		assertThat(start()).isEqualTo(after);
	}

	@Test
	void renamedArticleIsReachedByItsNewNameOnly() {
		start();
		this.sample.write("articles/nerve-in-the-hip.md", this.sample.read("articles/hip-nerve.md"))
			.delete("articles/hip-nerve.md")
			.replace("pages/home.md", "/symptoms-guide/hip-nerve", "/symptoms-guide/nerve-in-the-hip")
			.write("redirects.yaml", """
					- {from: /symptoms-guide/old-hip-nerve, to: /symptoms-guide/nerve-in-the-hip}
					- {from: /symptoms-guide/hip-nerve, to: /symptoms-guide/nerve-in-the-hip}
					""");
		Tables after = start();
		assertThat(after.of("article")).singleElement().asString().contains("nerve-in-the-hip");
		assertThat(after.of("section")).hasSize(7).allMatch((row) -> row.contains("nerve-in-the-hip"));
	}

	@Test
	void whatIsDeletedFromAFileIsDeletedFromTheTables() {
		start();
		this.sample.change("checker/rules.yaml", (rules) -> rules.replaceAll("(?s)- code: fever\n.*?(?=- code)", ""));
		assertThat(start().of("rule")).hasSize(3).noneMatch((row) -> row.contains("fever"));
	}

	@Test
	void draftStaysOutOfTheTablesUntilItIsPublished() {
		String article = this.sample.read("articles/hip-nerve.md");
		this.sample.write("articles/knee-nerve.md", article.replace("status: published", "status: draft"));
		assertThat(start().rows().values())
			.allSatisfy((rows) -> assertThat(rows).noneMatch((row) -> row.contains("knee-nerve")));
		this.sample.replace("articles/knee-nerve.md", "status: draft", "status: published");
		assertThat(start().of("article")).hasSize(2);
	}

	@Test
	void shippedContentIsPublished() {
		runner("hip-nerve-guide.region=uk").run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables().of("rule")).filteredOn((row) -> row.toLowerCase().contains("asked=true")).hasSize(48);
		assertThat(tables().of("region")).filteredOn((row) -> row.toLowerCase().contains("chosen=true"))
			.singleElement()
			.asString()
			.contains("999");
	}

	@Test
	void nodesThatStartTogetherPublishOnce() throws Exception {
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			Callable<Tables> node = this::start;
			for (Future<Tables> started : nodes.invokeAll(List.of(node, node, node))) {
				assertThat(started.get().releases()).isOne();
			}
		}
		finally {
			nodes.shutdownNow();
		}
	}

	private void retireTheOnlyArticle() {
		this.sample.write("articles/knee-nerve.md", this.sample.read("articles/hip-nerve.md"));
		start();
	}

	private Tables start() {
		runner("hip-nerve-guide.content=" + this.sample.folder()).run((context) -> assertThat(context).hasNotFailed());
		return tables();
	}

	private List<String> refusal() {
		List<String>[] problems = new List[1];
		runner().run((context) -> problems[0] = problems(context));
		return problems[0];
	}

	private static List<String> problems(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		assertThat(failure).hasRootCauseInstanceOf(ContentException.class);
		return List.of(rootCause(failure).getMessage().split("\n"));
	}

	private static Throwable rootCause(Throwable failure) {
		return (failure.getCause() != null) ? rootCause(failure.getCause()) : failure;
	}

	private ApplicationContextRunner runner() {
		return runner("hip-nerve-guide.content=" + this.sample.folder());
	}

	private ApplicationContextRunner runner(String setting) {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withUserConfiguration(Publishing.class)
			.withPropertyValues(setting, "spring.datasource.url=" + this.url,
					"spring.datasource.username=" + this.database.user(),
					"spring.datasource.hikari.maximum-pool-size=3");
	}

	private Tables tables() {
		return Tables.in(this.url, this.database.user());
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(new DriverManagerDataSource(this.url, this.database.user(), ""));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ContentSettings.class)
	@Import({ ContentMigration.class, Publication.class })
	static class Publishing {

	}

}
