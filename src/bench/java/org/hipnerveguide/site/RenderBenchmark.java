package org.hipnerveguide.site;

import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.http.HttpTester;
import org.hipnerveguide.HipNerveGuide;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How long the server takes for an article and for the questionnaire, rendered for one
 * reader, and for an article that it keeps; without a network between.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class RenderBenchmark {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private ServletWebServerApplicationContext guide;

	private PageRenderer reader;

	@Setup
	public void start() {
		this.guide = (ServletWebServerApplicationContext) new SpringApplicationBuilder(HipNerveGuide.class)
			.run("--server.port=0");
		this.reader = new PageRenderer(((JettyWebServer) this.guide.getWebServer()).getServer());
	}

	@TearDown
	public void stop() {
		this.guide.close();
	}

	@Benchmark
	public HttpTester.Response renderedArticle() {
		return this.reader.ask(ARTICLE + "?rendered");
	}

	@Benchmark
	public HttpTester.Response renderedQuestionnaire() {
		return this.reader.ask("/symptom-checker?rendered");
	}

	@Benchmark
	public HttpTester.Response keptArticle() {
		return this.reader.ask(ARTICLE);
	}

}
