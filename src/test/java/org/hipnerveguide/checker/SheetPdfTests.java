package org.hipnerveguide.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.Questions.Asked;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.hipnerveguide.comparison.RandomAnswers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet as a file to keep, to send and to print.
 */
@RunningGuide
class SheetPdfTests {

	private static final String SHEET = "/symptom-checker/sheet.pdf";

	private static final int MOST_BYTES = 150 * 1024;

	private static final int CROWD = 40;

	private final Visitor visitor;

	private final SheetPdfController controller;

	private final RandomAnswers random;

	SheetPdfTests(@Autowired Visitor visitor, @Autowired SheetPdfController controller,
			@Autowired RuleBooks ruleBooks) {
		this.visitor = visitor;
		this.controller = controller;
		this.random = new RandomAnswers(ruleBooks.current().questionnaire());
	}

	@Test
	void itIsAFileThatNobodyKeepsOnTheWay() {
		Reply reply = this.visitor.post(SHEET, Patient.STABLE_STENOSIS.form());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/pdf");
		assertThat(reply.header("Content-Disposition")).contains("attachment; filename=\"hip-pain-sheet.pdf\"");
		assertThat(reply.header("Cache-Control")).contains("no-store");
		assertThat(reply.header("ETag")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aTypicalSheetIsOnePageAndSmall(Patient patient) throws IOException {
		byte[] file = file(patient.answers());
		assertThat(file).hasSizeLessThan(MOST_BYTES);
		try (PDDocument sheet = Loader.loadPDF(file)) {
			assertThat(sheet.getNumberOfPages()).isEqualTo(1);
			assertThat(text(sheet)).contains("Page 1 of 1");
		}
	}

	@ParameterizedTest
	@EnumSource
	void itSaysWhatThePageSays(Patient patient) throws IOException {
		assertThat(missing(patient.answers())).isEmpty();
	}

	@Test
	void theLongestSheetFlowsToASecondPage() throws IOException {
		byte[] file = file(longest());
		assertThat(file).hasSizeLessThan(MOST_BYTES);
		try (PDDocument sheet = Loader.loadPDF(file)) {
			assertThat(text(sheet)).contains("Page 1 of 2", "Page 2 of 2");
		}
		assertThat(missing(longest())).isEmpty();
	}

	@Test
	void anybodysSheetIsWholeAndSmall() throws IOException {
		for (List<String> answers : this.random.people(200).toList()) {
			byte[] file = file(answers);
			assertThat(file).hasSizeLessThan(MOST_BYTES);
			try (PDDocument sheet = Loader.loadPDF(file)) {
				assertThat(sheet.getNumberOfPages()).isLessThanOrEqualTo(2);
			}
			assertThat(missing(answers)).isEmpty();
		}
	}

	@Test
	void noLetterIsCutOrLiesOnAnother() throws IOException {
		List<List<String>> people = new ArrayList<>(Stream.of(Patient.values()).map(Patient::answers).toList());
		people.add(longest());
		people.add(Questions.complete(allOf("not-sure")));
		for (List<String> answers : people) {
			try (PDDocument sheet = Loader.loadPDF(file(answers))) {
				for (int page = 1; page <= sheet.getNumberOfPages(); page++) {
					List<TextPosition> letters = letters(sheet, page);
					assertThat(letters).hasSizeGreaterThan(200);
					assertThat(outside(letters, sheet.getPage(page - 1).getMediaBox())).isEmpty();
					assertThat(colliding(letters)).isEmpty();
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TYPICAL_SCIATICA_TWO_WEEKS", "STABLE_STENOSIS", "SIGNS_ADDING_UP", "SWOLLEN_CALF",
			"FALL_CANNOT_STAND" })
	void itIsAccessibleAtEachLevel(Patient patient) throws Exception {
		assertThat(faults(file(patient.answers()))).isEmpty();
	}

	@Test
	void theLongestIsAccessible() throws Exception {
		assertThat(faults(file(longest()))).isEmpty();
	}

	@Test
	void itTellsItsLanguageAndShowsItsTitle() throws IOException {
		try (PDDocument sheet = Loader.loadPDF(file(Patient.CAUDA_EQUINA.answers()))) {
			PDDocumentCatalog catalog = sheet.getDocumentCatalog();
			assertThat(catalog.getLanguage()).isEqualTo("en-US");
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(sheet.getDocumentInformation().getTitle())
				.isEqualTo("Sheet for your clinician - Hip Nerve Guide");
		}
	}

	@Test
	void aScreenReaderMeetsHeadingsAndLists() throws IOException {
		List<String> answers = Patient.CAUDA_EQUINA.answers();
		Document page = this.visitor.post("/symptom-checker/sheet", Questions.form(answers)).page();
		try (PDDocument sheet = Loader.loadPDF(file(answers))) {
			List<String> roles = roles(sheet.getDocumentCatalog().getStructureTreeRoot());
			assertThat(roles.stream().filter((role) -> role.matches("H\\d"))).containsExactly("H1", "H2", "H3", "H3",
					"H4", "H4", "H4", "H3");
			assertThat(roles.stream().filter("LI"::equals)).hasSize(page.select(".sheet li").size());
			// a list that goes on in the next column begins anew there
			assertThat(roles.stream().filter("L"::equals)).hasSizeBetween(page.select(".sheet ul").size(), 5);
		}
	}

	@Test
	void everyFontIsInIt() throws IOException {
		try (PDDocument sheet = Loader.loadPDF(file(Patient.CAUDA_EQUINA.answers()))) {
			PDPage page = sheet.getPage(0);
			for (COSName name : page.getResources().getFontNames()) {
				PDFont font = page.getResources().getFont(name);
				assertThat(font.isEmbedded()).isTrue();
				assertThat(font.getName()).matches("[A-Z]{6}\\+Roboto-(Regular|Bold)");
			}
		}
	}

	@Test
	void theRegionsPaperIsUsed() throws IOException {
		try (PDDocument sheet = Loader.loadPDF(file(Patient.CAUDA_EQUINA.answers()))) {
			assertThat(sheet.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
			assertThat(sheet.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.LETTER.getHeight());
		}
	}

	@Test
	void anEmergencySeenEarlyHasItsSheet() throws IOException {
		Reply reply = this.visitor.post(SHEET, "q-nerve-emergency=saddle-numbness&stop=safety");
		try (PDDocument sheet = Loader.loadPDF(reply.body())) {
			assertThat(text(sheet)).contains("Emergency (5/5)", "not asked");
		}
	}

	@Test
	void answersThatCannotBeAssessedGiveTheFormAgain() {
		Reply reply = this.visitor.post(SHEET, "q-age=age-18-44");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.page().select(".error-summary li")).hasSize(13);
		assertThat(reply.page().select("form.checker").attr("action")).isEqualTo("/symptom-checker");
	}

	@Test
	void whoeverComesWhenAllPressesRunIsAskedToComeAgain() {
		int all = this.controller.presses.drainPermits();
		try {
			assertThat(all).isEqualTo(Runtime.getRuntime().availableProcessors());
			Reply reply = this.visitor.post(SHEET, Patient.PELVIC_GIRDLE.form());
			assertThat(reply.status()).isEqualTo(503);
			assertThat(reply.header("Retry-After")).contains("5");
			assertThat(reply.header("Cache-Control")).contains("no-store");
			Document page = reply.page();
			assertThat(page.select("h1").text()).isEqualTo("We cannot make your PDF right now");
			assertThat(page.select("main button").eachAttr("formaction")).containsExactly(SHEET,
					"/symptom-checker/sheet");
			assertThat(page.select("#answers input")
				.stream()
				.map((input) -> input.attr("name") + "=" + input.attr("value")))
				.containsExactly(Patient.PELVIC_GIRDLE.form().split("&"));
		}
		finally {
			this.controller.presses.release(all);
		}
		assertThat(this.visitor.post(SHEET, Patient.PELVIC_GIRDLE.form()).status()).isEqualTo(200);
	}

	@Test
	void aCrowdGetsFilesOrIsAskedToComeAgain() {
		ExecutorService threads = Executors.newFixedThreadPool(CROWD);
		List<CompletableFuture<Integer>> crowd = IntStream.range(0, CROWD)
			.mapToObj((one) -> CompletableFuture
				.supplyAsync(() -> this.visitor.post(SHEET, Patient.PELVIC_GIRDLE.form()).status(), threads))
			.toList();
		assertThat(crowd.stream().map(CompletableFuture::join)).contains(200).isSubsetOf(200, 503);
		threads.shutdown();
		assertThat(this.controller.presses.availablePermits()).isEqualTo(Runtime.getRuntime().availableProcessors());
	}

	private byte[] file(List<String> answers) {
		Reply reply = this.visitor.post(SHEET, Questions.form(answers));
		assertThat(reply.status()).isEqualTo(200);
		return reply.body();
	}

	/**
	 * Every finding at once, and of single answers the longest.
	 */
	private static List<String> longest() {
		List<String> answers = new ArrayList<>();
		for (Asked question : Questions.all()) {
			List<String> findings = question.options("finding");
			answers.addAll(question.type().equals("multiple") ? findings
					: List.of(findings.stream()
						.max((one, other) -> Questions.text(one).length() - Questions.text(other).length())
						.orElseThrow()));
		}
		return answers;
	}

	private static List<String> allOf(String role) {
		return Questions.all().stream().flatMap((question) -> question.options(role).stream()).toList();
	}

	/**
	 * What the page to print says and the file does not.
	 */
	private List<String> missing(List<String> answers) throws IOException {
		Document page = this.visitor.post("/symptom-checker/sheet", Questions.form(answers)).page();
		try (PDDocument sheet = Loader.loadPDF(file(answers))) {
			PDFTextStripper stripper = new PDFTextStripper();
			// the foot of the first page stands between two lines of a paragraph that
			// goes on
			String text = plain(stripper.getText(sheet).replaceAll("(?m)^.*Page \\d of \\d$", ""));
			List<String> said = page.select(".sheet :is(h2, h3, h4, li, dt, dd, p, footer)").eachText();
			assertThat(said).hasSizeGreaterThan(40);
			return said.stream().filter((words) -> !text.contains(plain(words))).toList();
		}
	}

	private static String text(PDDocument sheet) throws IOException {
		return new PDFTextStripper().getText(sheet);
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
	}

	private static List<TextPosition> letters(PDDocument sheet, int page) throws IOException {
		List<TextPosition> letters = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition letter) {
				letters.add(letter);
			}
		};
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(sheet);
		return letters;
	}

	private static List<TextPosition> outside(List<TextPosition> letters, PDRectangle paper) {
		return letters.stream()
			.filter((letter) -> letter.getX() < 20 || letter.getX() + letter.getWidth() > paper.getWidth() - 20
					|| letter.getY() - letter.getHeight() < 20 || letter.getY() > paper.getHeight() - 15)
			.toList();
	}

	private static List<String> colliding(List<TextPosition> letters) {
		List<String> found = new ArrayList<>();
		for (int i = 0; i < letters.size(); i++) {
			for (int j = i + 1; j < letters.size(); j++) {
				if (lieOnEachOther(letters.get(i), letters.get(j))) {
					found.add(letters.get(i) + " at " + letters.get(i).getX() + ", " + letters.get(i).getY());
				}
			}
		}
		return found;
	}

	private static boolean lieOnEachOther(TextPosition one, TextPosition other) {
		return !one.getUnicode().isBlank() && !other.getUnicode().isBlank() && !one.equals(other)
				&& Math.abs(one.getY() - other.getY()) < 6
				&& Math.min(one.getX() + one.getWidth(), other.getX() + other.getWidth())
						- Math.max(one.getX(), other.getX()) > 1;
	}

	private static List<String> roles(PDStructureNode node) {
		List<String> roles = new ArrayList<>();
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				roles.add(element.getStructureType());
				roles.addAll(roles(element));
			}
		}
		return roles;
	}

	/**
	 * What veraPDF finds against PDF/UA-1 (ISO 14289-1).
	 */
	private static List<String> faults(byte[] file) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, true)) {
			List<TestAssertion> checks = validator.validate(parser).getTestAssertions();
			assertThat(checks).hasSizeGreaterThan(1000);
			return checks.stream()
				.filter((check) -> check.getStatus() != Status.PASSED)
				.map((check) -> check.getRuleId().getClause() + ": " + check.getMessage())
				.distinct()
				.toList();
		}
	}

}
