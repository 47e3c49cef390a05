package org.hipnerveguide.checker.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;

/**
 * What the tests tried, written beside the classes, so that the page on clinical safety
 * tells what ran and not what somebody typed. A test that fails stops the build, and with
 * it the jar that would hold the record.
 */
final class TestRecordFile {

	/** The properties of the specification that {@link PublishedRuleBookTests} proves. */
	private static final int PROPERTIES = 11;

	private TestRecordFile() {
	}

	static void write(RuleBook book, long people, AtomicLongArray levels) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("version", book.questionnaire().version());
		record.put("sets", people);
		record.put("properties", PROPERTIES);
		record.put("cases", CasesTests.cases().count());
		record.put("rules", book.rules().size());
		for (Urgency urgency : Urgency.values()) {
			record.put("level." + urgency.code(), levels.get(urgency.ordinal()));
		}
		try {
			Files.writeString(Path.of("target/classes/checker-tests.properties"),
					record.entrySet()
						.stream()
						.map((entry) -> entry.getKey() + "=" + entry.getValue())
						.collect(Collectors.joining("\n", "", "\n")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
