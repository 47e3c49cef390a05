package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.hipnerveguide.Visitor.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of answers once they are assessed: nothing.
 */
@RunningGuide
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PrivacyTests {

	/** Said by nobody else, and wrong, so that it would stand in a careless message. */
	private static final String DISTINCTIVE = "my-neighbour-was-here-4711";

	private final Visitor visitor;

	private final JdbcClient database;

	private final List<Reply> replies = new ArrayList<>();

	private List<String> tablesBefore = List.of();

	private List<String> logged = List.of();

	private String output = "";

	PrivacyTests(@Autowired Visitor visitor, @Autowired JdbcClient database) {
		this.visitor = visitor;
		this.database = database;
	}

	/**
	 * Once, keeping what is written meanwhile.
	 */
	@BeforeAll
	void useEverything(CapturedOutput output) {
		this.tablesBefore = tables();
		this.logged = new Log().during(() -> this.replies.addAll(useEverything()));
		this.output = output.getAll();
	}

	@Test
	void noAnswerIsLogged() {
		assertThat(this.logged.stream().filter((line) -> line.contains("before the run"))).hasSize(1);
		List<String> answers = Stream.of(Patient.values())
			.flatMap((patient) -> patient.answers().stream())
			.distinct()
			.toList();
		assertThat(String.join("\n", this.logged)).doesNotContain(DISTINCTIVE)
			.doesNotContain(answers)
			.doesNotContain(answers.stream().map(Questions::text).toList());
		assertThat(this.output).isNotEmpty()
			.doesNotContain(DISTINCTIVE)
			.doesNotContain("saddle-numbness", "med-kidney");
	}

	@Test
	void noTableChanges() {
		assertThat(tables()).isEqualTo(this.tablesBefore).hasSizeGreaterThan(100);
		assertThat(String.join("\n", this.tablesBefore)).doesNotContain(DISTINCTIVE);
	}

	@Test
	void nothingIsGivenToTheBrowserToKeepOrToTellOthers() {
		assertThat(this.replies).hasSizeGreaterThan(100).allSatisfy((reply) -> {
			assertThat(reply.header("Set-Cookie")).isEmpty();
			assertThat(reply.header("Location")).isEmpty();
			assertThat(reply.header("Refresh")).isEmpty();
			assertThat(reply.header("Clear-Site-Data")).isEmpty();
			assertThat(reply.header("Cache-Control")).contains("no-store");
			assertThat(reply.header("ETag")).isEmpty();
			assertThat(reply.header("Last-Modified")).isEmpty();
			assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
		});
	}

	@Test
	void noAddressInAResultHoldsAnAnswer() {
		for (Patient patient : Patient.values()) {
			for (String path : List.of("/symptom-checker", "/symptom-checker/sheet")) {
				List<String> addresses = this.visitor.post(path, patient.form())
					.page()
					.select("[href], [action], [formaction], [src]")
					.stream()
					.flatMap((element) -> Stream.of("href", "action", "formaction", "src").map(element::attr))
					.toList();
				assertThat(String.join("\n", addresses)).doesNotContain("=", "?").doesNotContain(patient.answers());
			}
		}
	}

	/**
	 * Uses all that takes answers, as it is meant and with what is wrong.
	 */
	private List<Reply> useEverything() {
		JsonMapper json = JsonMapper.builder().build();
		List<Reply> replies = new ArrayList<>();
		for (Patient patient : Patient.values()) {
			for (String more : List.of("", "&stop=safety", "&change=q-age", "&q-injury=" + DISTINCTIVE,
					"&" + DISTINCTIVE + "=" + DISTINCTIVE, "&=" + DISTINCTIVE, "&q-age=%zz" + DISTINCTIVE,
					"&q-age=%ff" + DISTINCTIVE)) {
				replies.add(this.visitor.post("/symptom-checker", patient.form() + more));
			}
			for (String path : List.of("/symptom-checker/sheet", "/symptom-checker/sheet.pdf",
					"/symptom-checker/reminder.ics", "/symptom-checker/record.json")) {
				for (String more : List.of("", "&q-injury=" + DISTINCTIVE, "&%%%=" + DISTINCTIVE)) {
					replies.add(this.visitor.post(path, patient.form() + more));
				}
			}
			List<String> wrong = new ArrayList<>(patient.answers());
			wrong.add(DISTINCTIVE);
			for (Object body : List.of(Map.of("answers", patient.answers()), Map.of("answers", wrong),
					Map.of("answers", DISTINCTIVE), Map.of(DISTINCTIVE, wrong))) {
				replies.add(this.visitor.post("/api/assessments", "application/json", json.writeValueAsBytes(body)));
				replies.add(this.visitor.post("/fhir/Questionnaire/hip-nerve-pain/$assess", "application/fhir+json",
						json.writeValueAsBytes(body)));
			}
			replies.add(this.visitor.post("/fhir/Questionnaire/hip-nerve-pain/$assess", "application/fhir+json",
					("{\"resourceType\": \"QuestionnaireResponse\", \"item\": [{\"linkId\": \"" + DISTINCTIVE + "\"}]}")
						.getBytes()));
			replies.add(this.visitor.post("/api/assessments", "text/plain", json.writeValueAsBytes(wrong)));
			replies.add(this.visitor.post("/api/assessments", "application/json",
					("{\"answers\": [\"" + DISTINCTIVE).getBytes()));
		}
		return replies;
	}

	/**
	 * The whole database as the statements that would make it again.
	 */
	private List<String> tables() {
		return this.database.sql("script").query(String.class).list();
	}

	/**
	 * All that is logged: our own packages tell everything, the others what they would in
	 * production.
	 */
	private static final class Log {

		private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

		private final Logger ours = (Logger) LoggerFactory.getLogger("org.hipnerveguide");

		List<String> during(Runnable run) {
			Level level = this.ours.getLevel();
			ListAppender<ILoggingEvent> events = new ListAppender<>();
			events.start();
			this.root.addAppender(events);
			this.ours.setLevel(Level.TRACE);
			try {
				this.ours.trace("before the run");
				run.run();
			}
			finally {
				this.ours.setLevel(level);
				this.root.detachAppender(events);
			}
			return events.list.stream().map(Log::text).toList();
		}

		private static String text(ILoggingEvent event) {
			return event.getFormattedMessage() + event.getMDCPropertyMap() + ((event.getThrowableProxy() != null)
					? Objects.requireNonNull(ThrowableProxyUtil.asString(event.getThrowableProxy())) : "");
		}

	}

}
