package org.hipnerveguide.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.hipnerveguide.HipNerveGuide;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How long a question takes, in the shipped guide and in one of 5,000 articles. Says too
 * how long that guide needed to start, and its index to be made.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SearchBenchmark {

	@Param({ "12", "5000" })
	private int articles;

	private final List<Map<String, Object>> asked = QuestionFiles.read("questions.yaml");

	private Path folder;

	private ConfigurableApplicationContext guide;

	private AskBook book;

	private int next;

	@Setup(Level.Trial)
	public void start() throws IOException {
		this.folder = Files.createTempDirectory("many-articles");
		ManyArticles.write(this.articles, this.folder);
		long start = System.nanoTime();
		this.guide = SpringApplication.run(HipNerveGuide.class, "--server.port=0",
				"--hip-nerve-guide.content=" + this.folder);
		long started = System.nanoTime();
		this.book = this.guide.getBean(AskBooks.class).current();
		System.out.printf("%n%d articles: started in %.1f s, index ready %.1f s later%n", this.articles,
				(started - start) / 1e9, (System.nanoTime() - started) / 1e9);
	}

	@TearDown(Level.Trial)
	public void stop() throws IOException {
		this.guide.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Benchmark
	public Object question() {
		return this.book.reply((String) this.asked.get(this.next++ % this.asked.size()).get("q"));
	}

}
