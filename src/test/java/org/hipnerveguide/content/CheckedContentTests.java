package org.hipnerveguide.content;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was checked once is taken as it is, and nothing else is. What is kept here is told
 * from what the files say by the words of a term that are changed in the kept file only.
 */
class CheckedContentTests {

	@TempDir
	Path folder;

	private Path kept;

	private Sample sample;

	@BeforeEach
	void keepAContentAndMarkIt() throws Exception {
		this.kept = this.folder.resolve("content.json");
		this.sample = Sample.good(this.folder.resolve("content"));
		new CheckedContent(this.kept).keep(this.sample.files(), "us");
		Files.writeString(this.kept, Files.readString(this.kept).replace("A prickling feeling.", "A kept feeling."));
	}

	@Test
	void sameFilesAreNotReadAgain() {
		assertThat(start("us", false)).contains("A kept feeling.").doesNotContain("A prickling feeling.");
	}

	@Test
	void everythingElseIsAsTheFilesSay() throws Exception {
		Files.writeString(this.kept, Files.readString(this.kept).replace("A kept feeling.", "A prickling feeling."));
		assertThat(settings("us", false).read().content()).isEqualTo(this.sample.content());
	}

	@Test
	void shippedContentIsKeptAsItIs() {
		new CheckedContent(this.kept).keep(ContentFiles.shipped(), "us");
		assertThat(new CheckedContent(this.kept).find(ContentFiles.shipped(), "us"))
			.contains(ContentFolder.read(ContentFiles.shipped(), "us", false));
	}

	@Test
	void changedFileIsSeen() {
		this.sample.replace("glossary.yaml", "A prickling feeling.", "A prickling feelinG.");
		assertThat(start("us", false)).contains("A prickling feelinG.").doesNotContain("A kept feeling.");
	}

	@Test
	void renamedFileIsSeen() {
		this.sample.write("people/someone.md", this.sample.read("people/team.md")).delete("people/team.md");
		assertThat(new CheckedContent(this.kept).find(this.sample.files(), "us")).isEmpty();
	}

	@Test
	void faultInAChangedFileIsRefused() {
		this.sample.with("html-inline");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> settings("us", false).read())
			.withMessage(String.join("\n", Sample.lines("html-inline", "expected.txt")));
	}

	@Test
	void anotherRegionReadsTheFiles() {
		assertThat(start("uk", false)).contains("A prickling feeling.").doesNotContain("A kept feeling.");
	}

	@Test
	void previewReadsTheFiles() {
		assertThat(start("us", true)).contains("A prickling feeling.").doesNotContain("A kept feeling.");
	}

	@Test
	void damagedOrMissingFileIsAsGoodAsNone() throws Exception {
		Files.writeString(this.kept, Files.readString(this.kept).substring(0, 1000));
		assertThat(start("us", false)).contains("A prickling feeling.");
		Files.delete(this.kept);
		assertThat(start("us", false)).contains("A prickling feeling.");
	}

	@Test
	void anotherProgramIsSeenWheneverItWasBuilt() throws Exception {
		String program = CheckedContent.program(jar("reads one way", 0));
		assertThat(CheckedContent.program(jar("reads one way", 1))).isEqualTo(program);
		assertThat(CheckedContent.program(jar("reads another", 0))).isNotEqualTo(program);
	}

	private File jar(String program, int day) throws IOException {
		File jar = Files.createTempFile(this.folder, "guide", ".jar").toFile();
		try (ZipOutputStream files = new ZipOutputStream(new FileOutputStream(jar))) {
			ZipEntry file = new ZipEntry("Reader.class");
			file.setLastModifiedTime(FileTime.from(day, TimeUnit.DAYS));
			files.putNextEntry(file);
			files.write(program.getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

	@Test
	void checkKeepsGoodContentOnly() throws Exception {
		Files.delete(this.kept);
		this.sample.with("html-inline");
		assertThat(check()).isOne();
		assertThat(this.kept).doesNotExist();
	}

	private int check() {
		return ContentCheck
			.run(new String[] { "--check-content=" + this.sample.folder(),
					"--hip-nerve-guide.checked-content=" + this.kept }, new PrintStream(new ByteArrayOutputStream()))
			.orElseThrow();
	}

	private String start(String region, boolean preview) {
		return settings(region, preview).read().content().terms().toString();
	}

	private ContentSettings settings(String region, boolean preview) {
		return new ContentSettings(region, this.sample.folder(), this.kept, preview, true);
	}

}
