package org.hipnerveguide.ask;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * While the index of a great many articles is made, only questions have to wait.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "hip-nerve-guide.base-url=" + Visitor.BASE_URL,
				"spring.datasource.url=jdbc:h2:mem:slow-index;DB_CLOSE_DELAY=-1" })
@Import({ Visitor.class, SlowIndexTests.ManyPassages.class })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SlowIndexTests {

	private static final String QUESTION = "?q=ice+or+heat+for+sciatica";

	private static final Duration A_WHILE = Duration.ofSeconds(60);

	@Autowired
	Visitor visitor;

	@Autowired
	ManyPassages passages;

	@Test
	void onlyQuestionsWaitForTheIndex(CapturedOutput output) {
		for (String path : List.of("/", "/symptoms-guide/pinched-nerve-in-hip", "/ask", "/about/api")) {
			await(path).atMost(A_WHILE).until(() -> isKept(path));
		}
		assertThat(this.visitor.get("/ask").page().select(".teaser-list a").eachText())
			.contains("Pinched nerve in the hip: what it is and what helps");
		assertIsToBeAskedAgain(this.visitor.get("/ask" + QUESTION), "text/html");
		assertIsToBeAskedAgain(this.visitor.get("/api/ask" + QUESTION), "application/problem+json");
		this.passages.read.countDown();
		await().atMost(A_WHILE).until(() -> this.visitor.get("/ask" + QUESTION).status() == 200);
		assertThat(this.visitor.get("/ask" + QUESTION).page().select(".answer-list > li")).isNotEmpty();
		assertThat(this.visitor.get("/api/openapi.json").status()).isEqualTo(200);
		assertThat(output.getAll()).doesNotContain("ERROR");
	}

	private static void assertIsToBeAskedAgain(Reply reply, String type) {
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Retry-After")).contains("10");
		assertThat(reply.header("Content-Type").orElseThrow()).startsWith(type);
		assertThat(reply.header("Cache-Control")).contains("no-store");
	}

	private boolean isKept(String path) {
		return this.visitor.get(path).header("ETag").filter((tag) -> tag.startsWith("\"")).isPresent();
	}

	/**
	 * So many that it takes a test to read them.
	 */
	@TestComponent
	@Primary
	static class ManyPassages extends Passages {

		private final CountDownLatch read = new CountDownLatch(1);

		ManyPassages(JdbcClient jdbc) {
			super(jdbc);
		}

		@Override
		List<Passage> all() {
			try {
				this.read.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return super.all();
		}

	}

}
