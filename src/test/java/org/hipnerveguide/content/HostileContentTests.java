package org.hipnerveguide.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.hipnerveguide.Patient;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped content with a script in every line that the checks let through, as an
 * editor might paste it from elsewhere: no page runs it.
 */
@RunningGuide
class HostileContentTests {

	private static final String SCRIPT = " \"'><script>alert(7351)</script>";

	private static final String IN_MARKDOWN = " \"'>\\<script>alert(7351)\\</script> &lt;img src=x onerror=alert(7351)&gt;";

	private static final Pattern KEY_AND_TEXT = Pattern.compile("^(\\s*(?:- )?[a-z-]+: )([^\\[{'\"|>&*].*)$");

	private static final Pattern QUOTED = Pattern.compile("\\b([a-z-]+): \"((?:[^\"\\\\]|\\\\.)*)\"");

	/** A problem says first where it is. */
	private static final Pattern PLACE = Pattern.compile("^([^:]+):(\\d+): ");

	/** Keys whose values are no words. */
	private static final Set<String> CODES = Set.of("code", "type", "urgency", "when", "key", "show", "kind", "author",
			"reviewer", "reviewed", "published", "nextreview", "updated", "status", "category", "by", "date", "from",
			"to", "version", "readmore", "emergencynumber", "urgentnumber", "url", "year", "always", "ordered",
			"marker", "read", "checkafterdays", "topic");

	private static int hostileLines;

	private final Visitor visitor;

	HostileContentTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@DynamicPropertySource
	static void publishHostileContent(DynamicPropertyRegistry settings) throws IOException {
		Path folder = Files.createTempDirectory("hostile-content");
		write(folder, accepted(folder));
		settings.add("hip-nerve-guide.content", folder::toString);
		settings.add("spring.datasource.url", () -> "jdbc:h2:mem:hostile-content;DB_CLOSE_DELAY=-1");
	}

	@Test
	void theScriptIsInEveryKindOfPage() {
		assertThat(hostileLines).isGreaterThan(1000);
		assertThat(this.visitor.site().pages()).hasSizeGreaterThan(25)
			.allSatisfy((path, page) -> assertThat(page.html()).as(path).contains("7351"));
	}

	@Test
	void noPageRunsIt() {
		assertThat(this.visitor.site().pages()).allSatisfy((path, page) -> assertHarmless(page));
	}

	@Test
	void noResultRunsIt() {
		for (Patient patient : Patient.values()) {
			for (String path : List.of("/symptom-checker", "/symptom-checker/sheet")) {
				Reply reply = this.visitor.post(path, patient.form());
				assertThat(reply.status()).isEqualTo(200);
				assertThat(reply.text()).contains("7351");
				assertHarmless(reply.page());
			}
			Reply record = this.visitor.post("/symptom-checker/record.json", patient.form());
			assertThat(JsonMapper.shared().readTree(record.body()).findValuesAsString("div")).hasSize(2)
				.noneMatch((narrative) -> narrative.contains("<script"));
			Reply calendar = this.visitor.post("/symptom-checker/reminder.ics", patient.form());
			assertThat(calendar.text().lines())
				.allMatch((line) -> line.startsWith(" ") || line.matches("[A-Z-]+[:;].*"));
		}
	}

	@Test
	void feedAndSitemapStayXml() throws Exception {
		for (String path : List.of("/feed.xml", "/sitemap.xml")) {
			org.w3c.dom.Document xml = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(this.visitor.get(path).text())));
			assertThat(xml.getElementsByTagName("script").getLength()).isZero();
		}
		assertThat(this.visitor.get("/feed.xml").text()).contains("7351");
	}

	private static void assertHarmless(Document page) {
		assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
		assertThat(page.select("img[src=x], img[onerror], base, object, iframe, embed")).isEmpty();
		for (Element element : page.getAllElements()) {
			assertThat(element.attributes().asList())
				.noneMatch((attribute) -> attribute.getKey().toLowerCase().startsWith("on"))
				.noneMatch((attribute) -> attribute.getValue().strip().toLowerCase().startsWith("javascript:"));
		}
		for (Element data : page.select("script[type=application/ld+json]")) {
			assertThat(data.data()).doesNotContain("</", "<!--");
			assertThat(JsonMapper.shared().readTree(data.data()).isObject()).isTrue();
		}
	}

	/**
	 * Puts the script into every line, and takes it back where the checks refuse it.
	 */
	private static Map<String, List<String>> accepted(Path folder) {
		Map<String, List<String>> good = new TreeMap<>();
		Map<String, List<String>> hostile = new TreeMap<>();
		ContentFiles.shipped().bytes().forEach((path, bytes) -> {
			List<String> lines = List.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n", -1));
			good.put(path, lines);
			// a script in a word of a region makes raw HTML of every text that uses the
			// word: refused as a whole
			hostile.put(path, path.startsWith("regions/") ? lines : hostile(path, lines));
		});
		int rounds = 0;
		for (List<Problem> problems = problems(folder, hostile); !problems.isEmpty(); problems = problems(folder,
				hostile)) {
			assertThat(rounds++).as("rounds to find what is accepted").isLessThan(60);
			for (Problem problem : problems) {
				Matcher place = PLACE.matcher(problem.toString());
				assertThat(place.find()).as(problem.toString()).isTrue();
				takeBack(good.get(place.group(1)), hostile.get(place.group(1)), Integer.parseInt(place.group(2)) - 1);
			}
		}
		good.forEach((path, lines) -> {
			for (int i = 0; i < lines.size(); i++) {
				hostileLines += lines.get(i).equals(hostile.get(path).get(i)) ? 0 : 1;
			}
		});
		return hostile;
	}

	/**
	 * A problem is told where it shows, which may be below the line that made it.
	 */
	private static void takeBack(List<String> good, List<String> hostile, int line) {
		for (int i = Math.min(line, good.size() - 1); i >= 0; i--) {
			if (!hostile.get(i).equals(good.get(i))) {
				hostile.set(i, good.get(i));
				return;
			}
		}
		for (int i = line; i < good.size(); i++) {
			hostile.set(i, good.get(i));
		}
	}

	private static List<String> hostile(String path, List<String> lines) {
		List<String> hostile = new ArrayList<>();
		boolean yaml = true;
		int marks = 0;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			marks += line.equals("---") ? 1 : 0;
			yaml = path.endsWith(".yaml") || marks < 2;
			boolean whole = i + 1 == lines.size() || !lines.get(i + 1).matches(" +[^ -].*")
					|| lines.get(i + 1).matches(" +[a-z-]+:.*");
			hostile.add(yaml ? (whole ? inYaml(line) : line) : inMarkdown(line));
		}
		return hostile;
	}

	private static String inYaml(String line) {
		Matcher text = KEY_AND_TEXT.matcher(line);
		if (text.matches() && !CODES.contains(text.group(1).replaceAll("[ :-]", ""))) {
			return text.group(1) + quoted(text.group(2));
		}
		return QUOTED.matcher(line)
			.replaceAll((match) -> Matcher.quoteReplacement(CODES.contains(match.group(1).replace("-", ""))
					? match.group() : match.group(1) + ": \"" + match.group(2) + SCRIPT.replace("\"", "\\\"") + "\""));
	}

	private static String inMarkdown(String line) {
		boolean text = !line.isBlank() && line.matches("[A-Za-z0-9*-].*") && !line.startsWith("---");
		return text ? line + IN_MARKDOWN : line;
	}

	private static String quoted(String text) {
		return "'" + (text + SCRIPT).replace("'", "''") + "'";
	}

	private static List<Problem> problems(Path folder, Map<String, List<String>> files) {
		write(folder, files);
		try {
			ContentFolder.read(ContentFiles.in(folder), "us", false);
			return List.of();
		}
		catch (ContentException ex) {
			return ex.problems();
		}
	}

	private static void write(Path folder, Map<String, List<String>> files) {
		files.forEach((path, lines) -> {
			try {
				Files.createDirectories(folder.resolve(path).getParent());
				Files.writeString(folder.resolve(path), String.join("\n", lines));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
