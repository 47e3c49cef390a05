package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a Markdown text, it is read; and where nothing is wrong with it, what
 * is made of it is harmless.
 */
class MarkdownFuzz {

	@MethodSource("texts")
	@FuzzTest(maxExecutions = 200_000, maxDuration = "15m")
	void anyTextBecomesHarmlessHtml(byte[] data) {
		Problems problems = new Problems();
		Shelf shelf = new Shelf(new Words(Map.of("doctor", "GP"), problems), Register.of(List.of(), List.of()),
				new Pictures(), new Names(problems), new Addresses(problems), problems);
		SourceFile.decode("articles/a.md", data, problems).ifPresent((source) -> {
			Markdown markdown = Markdown.plain(source, "/symptoms-guide/a", shelf);
			MarkdownText text = markdown.read();
			String html = markdown.html(text.lead()) + text.sections()
				.stream()
				.map((section) -> markdown.html(section.nodes()))
				.collect(Collectors.joining());
			shelf.names().check();
			shelf.addresses().check();
			if (problems.areNone()) {
				Harmless.check(html);
			}
		});
	}

	static Stream<byte[]> texts() {
		Path articles = Path.of("src/test/resources/content-samples");
		try (Stream<Path> files = Files.walk(articles)) {
			return Stream.concat(files.filter((file) -> file.toString().endsWith(".md")).map(MarkdownFuzz::bytes),
					Stream.of("[a](javascript:alert(1)) ![b](data:text/html,x) <img src=x onerror=y> `c`", "[E051, E052]",
							"|a|b|\n|-|:-:|\n|c [no claim]|d|", "### Do\n\n- a\n\n### Don't\n\n- b", "{{doctor}} {{",
							"```out-of-100\n3 | of them | E001\n```", "## A {#a}\n\n[b](term:c)")
						.map((text) -> text.getBytes(StandardCharsets.UTF_8)))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
