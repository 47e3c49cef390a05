package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.hipnerveguide.Patient;
import org.hipnerveguide.Questions;
import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar entry.
 */
@RunningGuide
class ReminderTests {

	private final Visitor visitor;

	ReminderTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@Test
	void itIsACalendarToSave() {
		Visitor.Reply reply = this.visitor.post("/symptom-checker/reminder.ics", Patient.STABLE_NUMB_PATCH.form());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type").orElse("")).startsWith("text/calendar").containsIgnoringCase("utf-8");
		assertThat(reply.header("Content-Disposition")).contains("attachment; filename=\"reminder.ics\"");
	}

	@ParameterizedTest
	@EnumSource
	void everyLineIsOneThatCalendarsRead(Patient patient) {
		String calendar = calendar(patient);
		assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
		assertThat(calendar.replace("\r\n", "")).doesNotContain("\r", "\n");
		assertThat(List.of(calendar.split("\r\n"))).allSatisfy((line) -> {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
			assertThat(line).matches("( .*|[A-Z-]+(;[A-Z]+=[A-Z-]+)*:.+)");
		});
		assertThat(lines(patient))
			.allSatisfy((line) -> assertThat(line.replaceFirst("^[^:]*:", "")).doesNotContainPattern("(?<!\\\\)[,;]"));
		assertThat(lines(patient)).filteredOn((line) -> line.matches("(BEGIN|END):.*"))
			.containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VEVENT",
					"END:VCALENDAR");
		for (String name : List.of("VERSION:2.0", "PRODID:", "UID:", "DTSTAMP:20261122T120000Z", "SUMMARY:",
				"TRIGGER:")) {
			assertThat(lines(patient)).filteredOn((line) -> line.startsWith(name)).as(name).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void itsDayIsThatOfTheSafetyNet(Patient patient) {
		JsonMapper json = JsonMapper.builder().build();
		String checkBy = json
			.readTree(
					this.visitor
						.post("/api/assessments", "application/json",
								json.writeValueAsBytes(Map.of("answers", patient.answers())))
						.body())
			.path("safetyNet")
			.path("checkBy")
			.asString();
		assertThat(lines(patient)).contains("DTSTART;VALUE=DATE:" + checkBy.replace("-", ""));
	}

	@Test
	void itSaysNothingOfTheAnswers() {
		assertThat(calendar(Patient.STABLE_NUMB_PATCH)).isEqualTo(calendar(Patient.STABLE_STENOSIS))
			.isEqualTo(calendar(Patient.PELVIC_GIRDLE));
		for (Patient patient : Patient.values()) {
			assertThat(calendar(patient)).doesNotContain(patient.answers())
				.doesNotContain(patient.answers().stream().map(Questions::text).toList())
				.doesNotContain(patient.urgency());
		}
	}

	@Test
	void answersThatCannotBeAssessedGiveNone() {
		Visitor.Reply reply = this.visitor.post("/symptom-checker/reminder.ics", "q-age=age-18-44");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.header("Content-Disposition")).isEmpty();
		assertThat(reply.isPage()).isTrue();
	}

	private String calendar(Patient patient) {
		return this.visitor.post("/symptom-checker/reminder.ics", patient.form()).text();
	}

	private List<String> lines(Patient patient) {
		return List.of(calendar(patient).replace("\r\n ", "").split("\r\n"));
	}

}
