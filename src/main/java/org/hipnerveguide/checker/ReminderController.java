package org.hipnerveguide.checker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The safety net's date as an entry for a calendar. It says nothing about the answers:
 * calendars are often shared.
 */
@Controller
class ReminderController {

	private static final int MOST_BYTES = 75;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final RuleBooks ruleBooks;

	private final MessageSource messages;

	private final Clock clock;

	ReminderController(RuleBooks ruleBooks, MessageSource messages, Clock clock) {
		this.ruleBooks = ruleBooks;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/symptom-checker/reminder.ics")
	ResponseEntity<byte[]> reminder(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		PublishedRuleBook book = this.ruleBooks.current();
		Submission submission = Submission.of(request.getParameterMap(), book.questionnaire());
		SafetyNet net = submission.assess(book, ZonedDateTime.now(this.clock)).safetyNet();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reminder.ics\"")
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.body(calendar(net).getBytes(StandardCharsets.UTF_8));
	}

	private String calendar(SafetyNet net) {
		String day = net.checkBy().format(DateTimeFormatter.BASIC_ISO_DATE);
		String nextDay = net.checkBy().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
		String now = STAMP.format(Instant.now(this.clock));
		return List
			.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hip Nerve Guide//Symptom checker//EN", "BEGIN:VEVENT",
					"UID:" + now + "-" + day + "@hip-nerve-guide", "DTSTAMP:" + now, "DTSTART;VALUE=DATE:" + day,
					"DTEND;VALUE=DATE:" + nextDay, "SUMMARY:" + message("reminder.summary"),
					"DESCRIPTION:" + message("reminder.description"), "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H",
					"DESCRIPTION:" + message("reminder.summary"), "END:VALARM", "END:VEVENT", "END:VCALENDAR")
			.stream()
			.map((line) -> folded(line) + "\r\n")
			.collect(Collectors.joining());
	}

	/**
	 * A line may take 75 bytes; a longer one goes on after a space.
	 */
	private static String folded(String line) {
		StringBuilder folded = new StringBuilder();
		int used = 0;
		for (int character : line.codePoints().toArray()) {
			int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
			if (used + bytes > MOST_BYTES) {
				folded.append("\r\n ");
				used = 1;
			}
			folded.appendCodePoint(character);
			used += bytes;
		}
		return folded.toString();
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.ROOT).replace(",", "\\,").replace(";", "\\;");
	}

}
