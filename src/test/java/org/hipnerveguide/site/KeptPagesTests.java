package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.Decoder;
import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Pages that are the same for every reader are kept as bytes. They can be told by their
 * strong tag; what is rendered for one reader has a weak one or none.
 */
@RunningGuide
class KeptPagesTests {

	private static final String ARTICLE = "/symptoms-guide/pinched-nerve-in-hip";

	private final Visitor visitor;

	KeptPagesTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@BeforeEach
	void waitForThePages() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.visitor.get(ARTICLE, "Accept-Encoding", "br").header("Content-Encoding").isPresent());
	}

	@Test
	void everyPageOfTheSitemapAndEveryFileOfAPageIsKept() {
		List<String> addresses = this.visitor.site()
			.replies()
			.values()
			.stream()
			.filter((reply) -> reply.status() == 200 && !reply.path().contains("?"))
			.map(Reply::path)
			.filter((path) -> !path.startsWith("/api/"))
			.toList();
		assertThat(addresses).hasSizeGreaterThan(60);
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(addresses).allMatch((path) -> isKept(this.visitor.get(path))));
	}

	@Test
	void aKeptPageIsTheRenderedOne() throws IOException {
		for (String path : List.of("/", ARTICLE, "/symptom-checker", "/feed.xml")) {
			Reply rendered = this.visitor.get(path + "?rendered");
			Reply kept = this.visitor.get(path);
			assertThat(isKept(rendered)).isFalse();
			assertThat(kept.text()).isEqualTo(rendered.text());
			assertThat(unzipped(this.visitor.get(path, "Accept-Encoding", "gzip"))).isEqualTo(rendered.body());
			for (String header : List.of("Content-Type", "Content-Security-Policy", "Referrer-Policy", "Cache-Control",
					"Content-Language")) {
				assertThat(kept.header(header)).as(header).isEqualTo(rendered.header(header));
			}
		}
	}

	@Test
	void aReaderGetsTheSmallestFormThatTheyUnderstand() throws IOException {
		Reply plain = this.visitor.get(ARTICLE);
		Reply gzip = this.visitor.get(ARTICLE, "Accept-Encoding", "gzip, deflate, br;q=0");
		Reply brotli = this.visitor.get(ARTICLE, "Accept-Encoding", "gzip, deflate, br, zstd");
		assertThat(plain.header("Content-Encoding")).isEmpty();
		assertThat(gzip.header("Content-Encoding")).contains("gzip");
		assertThat(brotli.header("Content-Encoding")).contains("br");
		assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
		assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
		assertThat(List.of(plain, gzip, brotli))
			.allMatch((reply) -> reply.header("Vary").filter("Accept-Encoding"::equals).isPresent())
			.extracting((reply) -> reply.header("ETag").orElseThrow())
			.doesNotHaveDuplicates();
	}

	@Test
	void anUnchangedPageIsNotSentAgainInAnyForm() {
		for (String coding : List.of("identity", "gzip", "br")) {
			String tag = this.visitor.get(ARTICLE, "Accept-Encoding", coding).header("ETag").orElseThrow();
			for (String tags : List.of(tag, "W/" + tag, "\"a\", " + tag, "*")) {
				Reply unchanged = this.visitor.get(ARTICLE, "Accept-Encoding", coding, "If-None-Match", tags);
				assertThat(unchanged.status()).as(tags).isEqualTo(304);
				assertThat(unchanged.header("ETag")).contains(tag);
				assertThat(unchanged.header("Vary")).contains("Accept-Encoding");
				assertThat(unchanged.body()).isEmpty();
			}
			assertThat(this.visitor.get(ARTICLE, "Accept-Encoding", coding, "If-None-Match", "\"a\"").status())
				.isEqualTo(200);
		}
	}

	@Test
	void headTellsWhatGetWouldSend() {
		for (String coding : List.of("identity", "gzip", "br")) {
			Reply get = this.visitor.get(ARTICLE, "Accept-Encoding", coding);
			Reply head = this.visitor.send("HEAD", ARTICLE, "Accept-Encoding", coding);
			assertThat(head.status()).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			for (String header : List.of("Content-Length", "Content-Encoding", "ETag", "Content-Type")) {
				assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
			}
		}
	}

	@Test
	void whatHoldsAReadersInputIsNeverKept() {
		for (int i = 0; i < 3; i++) {
			assertThat(isKept(this.visitor.get("/glossary?q=hip"))).isFalse();
			assertThat(isKept(this.visitor.get("/no-such-page"))).isFalse();
			assertThat(isKept(this.visitor.get("/actuator/health"))).isFalse();
			Reply result = this.visitor.post("/symptom-checker", Patient.CAUDA_EQUINA.form());
			assertThat(isKept(result)).isFalse();
			assertThat(result.header("Cache-Control")).contains("no-store");
		}
		assertThat(this.visitor.get("/symptom-checker").page().select("main.result")).isEmpty();
	}

	@Test
	void aPageIsAskedForAnewEachTimeAndAFileNamedByItsBytesNever() {
		assertThat(this.visitor.get(ARTICLE).header("Cache-Control")).contains("no-cache");
		String style = this.visitor.get(ARTICLE).page().select("link[rel=stylesheet]").attr("href");
		assertThat(style).matches("/css/site-[0-9a-f]{32}\\.css");
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.visitor.get(style).header("Cache-Control"))
				.contains("public, max-age=31536000, immutable"));
		assertThat(this.visitor.get("/css/site.css").header("Cache-Control")).contains("max-age=86400");
	}

	@Test
	void noReaderLeavesATraceInAPageOfOthers() {
		Reply secure = this.visitor.get(ARTICLE, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example",
				"Cookie", "a=b", "Accept-Language", "de");
		assertThat(secure.header("Strict-Transport-Security")).isPresent();
		Reply other = this.visitor.get(ARTICLE);
		assertThat(other.header("Strict-Transport-Security")).isEmpty();
		assertThat(other.text()).isEqualTo(secure.text()).doesNotContain("evil.example");
		assertThat(other.response().headers().map().keySet()).doesNotContain("set-cookie", "server");
	}

	private static boolean isKept(Reply reply) {
		return reply.header("ETag").filter((tag) -> tag.startsWith("\"")).isPresent();
	}

	private static byte[] unzipped(Reply reply) throws IOException {
		return new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes();
	}

}
