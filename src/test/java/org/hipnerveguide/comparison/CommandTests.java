package org.hipnerveguide.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.hipnerveguide.HipNerveGuide;
import org.hipnerveguide.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command as an editor types it: a program of its own that ends.
 */
class CommandTests {

	@TempDir
	Path folder;

	@Test
	void commandPrintsTheReportAndEndsWithItsStatus() throws IOException, InterruptedException {
		Sample older = Sample.good(this.folder.resolve("older"));
		Sample newer = Sample.good(this.folder.resolve("newer"))
			.replace("checker/rules.yaml", "urgency: same-day", "urgency: soon");
		ProcessBuilder command = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-cp", System.getProperty("java.class.path"), HipNerveGuide.class.getName(),
				"--compare-content=" + older.folder(), "--hip-nerve-guide.content=" + newer.folder()));
		command.environment().put("LC_ALL", "C");
		Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(report).startsWith("# What this content would change\n")
			.contains("- **same-day → soon**: Signs: “Fever” `fever-unwell`");
	}

}
