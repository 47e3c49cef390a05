package org.hipnerveguide.content;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentCheckTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	Path folder;

	private Sample sample;

	@BeforeEach
	void copyGoodContent() {
		this.sample = Sample.good(this.folder.resolve("content"));
		ContentFolder.read(ContentFiles.shipped(), "us", false)
			.articles()
			.forEach((shipped) -> this.sample.append("redirects.yaml",
					"- {from: /symptoms-guide/" + shipped.slug() + ", to: /symptoms-guide/hip-nerve}\n"));
	}

	@Test
	void nothingIsCheckedUnlessAskedFor() {
		assertThat(check()).isEmpty();
		assertThat(check("--preview", "--check-contents", "check-content")).isEmpty();
		assertThat(lines()).containsExactly("");
	}

	@Test
	void shippedContentIsGood() {
		assertThat(check("--check-content")).contains(0);
		assertThat(lines()).anyMatch((line) -> line.matches(
				"articles/pinched-nerve-in-hip\\.md: \\d{4} words, reading grade \\d\\.\\d, \\d+ sources named at \\d+ places, not reviewed"));
		assertThat(lines().get(lines().size() - 1)).startsWith("The content is good: ").contains("56 warning signs");
	}

	@Test
	void goodFolderEndsWith0() {
		assertThat(check("--check-content=" + this.sample.folder())).contains(0);
		assertThat(lines()).hasSize(2)
			.last()
			.isEqualTo("The content is good: 1 articles, 4 warning signs, 2 terms, 3 facts.");
	}

	@Test
	void faultyFolderEndsWith1AndEveryProblemOnALineOfItsOwn() {
		this.sample.with("five-faults-in-five-files");
		assertThat(check("--check-content=" + this.sample.folder())).contains(1);
		List<String> expected = Sample.lines("five-faults-in-five-files", "expected.txt");
		assertThat(lines()).startsWith(expected.toArray(String[]::new)).hasSize(expected.size() + 1);
		assertThat(lines()).last()
			.isEqualTo("The content has " + expected.size() + " problems. Nothing was published.");
	}

	@Test
	void folderThatIsNotThereEndsWith1() {
		assertThat(check("--check-content=" + this.folder.resolve("nowhere"))).contains(1);
		assertThat(lines()).first().asString().contains("there is no such folder");
		assertThat(lines()).last().isEqualTo("The content has 1 problem. Nothing was published.");
	}

	@Test
	void draftsAreCheckedAndTold() {
		this.sample.write("articles/knee-nerve.md",
				this.sample.read("articles/hip-nerve.md").replace("status: published", "status: draft"));
		assertThat(check("--check-content=" + this.sample.folder())).contains(0);
		assertThat(lines()).anyMatch((line) -> line.matches("articles/knee-nerve\\.md: .*, draft"));
	}

	@Test
	void linkThatLeadsReadersToADraftIsRefusedAsAtAStart() {
		this.sample.with("link-to-a-draft");
		assertThat(check("--check-content=" + this.sample.folder())).contains(1);
		assertThat(lines()).startsWith(Sample.lines("link-to-a-draft", "expected.txt").toArray(String[]::new));
	}

	@Test
	void folderThatLostAShippedArticleIsRefused() {
		Sample.good(this.sample.folder());
		assertThat(check("--check-content=" + this.sample.folder())).contains(1);
		assertThat(lines()).first()
			.asString()
			.startsWith(
					"redirects.yaml:1: the article \"immediate-relief-for-sciatica-pain\" was published and is gone: add {from:");
	}

	@Test
	void regionIsTheOneAskedFor() {
		assertThat(check("--check-content=" + this.sample.folder(), "--hip-nerve-guide.region=uk")).contains(0);
		assertThat(check("--hip-nerve-guide.region=fr", "--check-content=" + this.sample.folder())).contains(1);
		assertThat(lines())
			.contains("regions/fr.yaml:1: there is no region \"fr\": set hip-nerve-guide.region to one of uk, us");
	}

	private Optional<Integer> check(String... arguments) {
		return ContentCheck.run(arguments, new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private List<String> lines() {
		return List.of(this.out.toString(StandardCharsets.UTF_8).split("\\R"));
	}

}
