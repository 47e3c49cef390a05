package org.hipnerveguide.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.hipnerveguide.HipNerveGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an operator reads when the database cannot be used.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailureAnalyzerTests {

	@TempDir
	Path folder;

	@Test
	void aFileThatIsNoDatabaseIsTold(CapturedOutput output) throws IOException {
		Path file = this.folder.resolve("guide.mv.db");
		Files.writeString(file, "no database ".repeat(1000));
		start("jdbc:h2:file:" + this.folder.resolve("guide"));
		assertThat(output).contains("APPLICATION FAILED TO START", "The database cannot be used: File corrupted",
				"Move the file away");
		assertThat(Files.readString(file)).startsWith("no database no database");
	}

	@Test
	void aFileThatWasCutIsTold(CapturedOutput output) throws IOException {
		String url = "jdbc:h2:file:" + this.folder.resolve("guide");
		new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
			.execute("create table filled as select x, random_uuid() y from system_range(1, 5000)");
		try (FileChannel file = FileChannel.open(this.folder.resolve("guide.mv.db"), StandardOpenOption.WRITE)) {
			file.truncate(4096);
		}
		start(url);
		assertThat(output).contains("APPLICATION FAILED TO START", "The database cannot be used: ", "move it away");
	}

	@Test
	void aFileWithOtherTablesIsTold(CapturedOutput output) {
		String url = "jdbc:h2:file:" + this.folder.resolve("guide");
		new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
			.execute("create table \"flyway_schema_history\" (damaged int)");
		start(url);
		assertThat(output).contains("APPLICATION FAILED TO START", "The database cannot be used: ", "move it away");
	}

	@Test
	void aServerThatIsNotThereIsToldWithoutThePassword(CapturedOutput output) {
		start("jdbc:postgresql://localhost:1/guide", "--spring.datasource.password=open-sesame");
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "The database cannot be used: Connection to localhost:1 refused",
					"Check that the database runs")
			.doesNotContain("open-sesame");
	}

	private static void start(String url, String... more) {
		String[] arguments = new String[more.length + 3];
		arguments[0] = "--server.port=0";
		arguments[1] = "--spring.datasource.url=" + url;
		arguments[2] = "--spring.main.banner-mode=off";
		System.arraycopy(more, 0, arguments, 3, more.length);
		assertThatException().isThrownBy(() -> SpringApplication.run(HipNerveGuide.class, arguments));
	}

}
