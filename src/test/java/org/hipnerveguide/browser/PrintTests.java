package org.hipnerveguide.browser;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes out of a printer.
 */
@BrowserTest
class PrintTests {

	private final Visitor visitor;

	private final JdbcClient database;

	PrintTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
	}

	Stream<String> articles() {
		return Thorough.articles(this.visitor);
	}

	@ParameterizedTest
	@CsvSource({ "A4, 8.27, 11.69", "Letter, 8.5, 11" })
	void theWarningSignsFitOneSheet(String sheet, double wide, double high, Browser browser) throws IOException {
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + "/warning-signs");
		try (PDDocument print = Loader.loadPDF(browser.print(wide, high))) {
			assertThat(print.getNumberOfPages()).isEqualTo(1);
			String text = letters(new PDFTextStripper().getText(print));
			for (String sign : this.database.sql("select sign from rule where asked and urgency = 'emergency'")
				.query(String.class)
				.list()) {
				assertThat(occurrences(text, letters(sign))).as("in the list and on the card: " + sign).isEqualTo(2);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("articles")
	void anArticlePrintsEveryAnswerAndNoExplanation(String path, Browser browser) throws IOException {
		browser.open(this.visitor.origin() + path);
		List<String> explanations = browser
			.list("return [...document.querySelectorAll('[popover]')].map((text) => text.textContent)");
		try (PDDocument print = Loader.loadPDF(browser.print(8.27, 11.69))) {
			String text = letters(new PDFTextStripper().getText(print));
			assertThat(missing(text, path)).isEmpty();
			assertThat(explanations).isNotEmpty().noneMatch((explanation) -> text.contains(letters(explanation)));
			assertThat(text).contains(letters("Information, not medical advice."));
		}
	}

	private List<String> missing(String text, String path) {
		List<String> missing = new ArrayList<>();
		this.database.sql("select question, answer from question where article = ?")
			.param(path.substring("/symptoms-guide/".length()))
			.query((row, number) -> List.of(row.getString("question"), row.getString("answer")))
			.list()
			.stream()
			.flatMap(List::stream)
			.flatMap((part) -> Stream.of(part.split("(?<=[.?!:;])\\s+")))
			.filter((sentence) -> !text.contains(letters(sentence)))
			.forEach(missing::add);
		return missing;
	}

	/**
	 * Without spaces and line ends, which a print sets in its own way.
	 */
	private static String letters(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00ad]+", "");
	}

	private static int occurrences(String text, String part) {
		return (text.length() - text.replace(part, "").length()) / part.length();
	}

}
