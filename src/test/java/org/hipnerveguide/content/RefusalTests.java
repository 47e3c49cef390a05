package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What stops a release. Each folder of content-samples holds one fault, laid over the
 * small good content, and the lines that an editor must read about it.
 */
class RefusalTests {

	@TempDir
	Path folder;

	static Stream<String> faults() {
		return Sample.faults();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void faultIsToldWithFileLineAndRemedy(String fault) {
		Sample sample = Sample.good(this.folder).with(fault);
		String region = Sample.lines(fault, "region.txt").stream().findFirst().orElse("us");
		assertThat(problems(sample, region)).isNotEmpty().isEqualTo(Sample.lines(fault, "expected.txt"));
	}

	@Test
	void goodContentIsNotRefused() {
		assertThat(problems(Sample.good(this.folder), "us")).isEmpty();
	}

	@Test
	void fileThatIsNotUtf8IsNotAlsoCalledMissing() throws IOException {
		Sample sample = Sample.good(this.folder);
		Files.write(sample.path("glossary.yaml"), "# Glossaire\n# Définitions\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(problems(sample, "us"))
			.contains("glossary.yaml:2: the file is not UTF-8 text: save it with the encoding UTF-8")
			.noneMatch((problem) -> problem.contains("missing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "home", "about" })
	void fileThatIsCutInsideACharacterIsNotUtf8(String page) throws IOException {
		Sample sample = Sample.good(this.folder);
		byte[] whole = (sample.read("pages/" + page + ".md") + "é").getBytes(StandardCharsets.UTF_8);
		Files.write(sample.path("pages/" + page + ".md"), Arrays.copyOf(whole, whole.length - 1));
		assertThat(problems(sample, "us")).singleElement()
			.asString()
			.startsWith("pages/" + page + ".md:")
			.endsWith(": the file is not UTF-8 text: save it with the encoding UTF-8");
	}

	@Test
	void fileOfZerosIsNotText() throws IOException {
		Sample sample = Sample.good(this.folder);
		Files.write(sample.path("pages/privacy.md"), new byte[64]);
		assertThat(problems(sample, "us"))
			.containsExactly("pages/privacy.md:1: the file is not UTF-8 text: save it with the encoding UTF-8");
	}

	@Test
	void lineEndsOfOtherSystemsAndAByteOrderMarkAreNoFault() {
		Sample sample = Sample.good(this.folder);
		sample.change("articles/hip-nerve.md", (text) -> "\uFEFF" + text.replace("\n", "\r\n"))
			.change("glossary.yaml", (text) -> text.replace("\n", "\r\n"));
		assertThat(problems(sample, "us")).isEmpty();
	}

	@Test
	void everyProblemOfAFolderIsToldAtOnceInReadingOrder() {
		List<String> problems = problems(Sample.good(this.folder).with("five-faults-in-five-files"), "us");
		assertThat(problems.stream().map((problem) -> problem.substring(0, problem.indexOf(':'))).distinct())
			.containsExactly("articles/hip-nerve.md", "checker/rules.yaml", "glossary.yaml", "notes.txt",
					"pages/privacy.md");
	}

	@Test
	void draftIsCheckedLikeAnyOther() {
		Sample sample = Sample.good(this.folder);
		sample.write("articles/knee-nerve.md",
				sample.read("articles/hip-nerve.md")
					.replace("status: published", "status: draft")
					.replace("author: team", "author: nobody"));
		assertThat(problems(sample, "us"))
			.containsExactly("articles/knee-nerve.md:7: unknown person \"nobody\": define it, or correct the spelling");
	}

	@Test
	void draftMayLinkToItselfAndToOtherDrafts() {
		Sample sample = Sample.good(this.folder);
		String draft = sample.read("articles/hip-nerve.md").replace("status: published", "status: draft");
		sample.write("articles/knee-nerve.md", draft.replace("(#remedies)", "(/symptoms-guide/thigh-nerve#remedies)"))
			.write("articles/thigh-nerve.md", draft);
		assertThat(problems(sample, "us")).isEmpty();
		sample.replace("articles/knee-nerve.md", "/symptoms-guide/thigh-nerve#remedies",
				"/symptoms-guide/thigh-nerve#cures");
		assertThat(problems(sample, "us")).singleElement()
			.asString()
			.startsWith("articles/knee-nerve.md:34: the link \"/symptoms-guide/thigh-nerve#cures\" leads to no anchor");
	}

	@Test
	void folderThatIsNotThereIsTold() {
		Path nowhere = this.folder.resolve("nowhere");
		assertThatThrownBy(() -> ContentFiles.in(nowhere)).isInstanceOf(ContentException.class)
			.hasMessage(nowhere
					+ ":1: there is no such folder: name the folder that holds articles/, glossary.yaml and the rest");
	}

	@Test
	void emptyFolderLacksEveryRequiredFile() {
		assertThat(problems(new Sample(this.folder), "us")).contains(
				"sources.yaml:1: the file is missing: add it, or restore it from the last release",
				"pages/clinical-safety.md:1: the file is missing: add it, or restore it from the last release");
	}

	@Test
	void filesOfAnEditorsToolsAreLeftAlone() {
		Sample sample = Sample.good(this.folder);
		sample.write(".git/config", "x").write("articles/.hip-nerve.md.swp", "x").write(".DS_Store", "x");
		assertThat(problems(sample, "us")).isEmpty();
	}

	@Test
	void folderMayBeReachedThroughALink() throws IOException {
		Sample.good(Files.createDirectories(this.folder.resolve("release-1")));
		Path current = Files.createSymbolicLink(this.folder.resolve("current"), this.folder.resolve("release-1"));
		assertThat(problems(new Sample(current), "us")).isEmpty();
	}

	private static List<String> problems(Sample sample, String region) {
		ContentException refusal = catchThrowableOfType(ContentException.class,
				() -> ContentFolder.read(sample.files(), region, false));
		return (refusal != null) ? List.of(refusal.getMessage().split("\n", -1)) : List.of();
	}

}
