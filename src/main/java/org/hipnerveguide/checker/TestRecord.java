package org.hipnerveguide.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the tests of the rule book did when this copy was built. They write it themselves,
 * so that no page can claim a test that did not run.
 */
@ControllerAdvice(basePackages = "org.hipnerveguide.guide")
class TestRecord {

	private static final ClassPathResource FILE = new ClassPathResource("checker-tests.properties");

	private final Map<String, String> lines = new LinkedHashMap<>();

	TestRecord(MessageSource messages) {
		if (FILE.exists()) {
			read(messages);
		}
	}

	private void read(MessageSource messages) {
		try {
			Properties record = PropertiesLoaderUtils.loadProperties(FILE);
			for (String key : new String[] { "version", "sets", "properties", "cases", "rules" }) {
				this.lines.put(messages.getMessage("tests." + key, null, Locale.ROOT),
						grouped(record.getProperty(key)));
			}
			for (String level : new String[] { "emergency", "same-day", "soon", "routine", "self-care" }) {
				this.lines.put(messages.getMessage("tests.level", new Object[] { level }, Locale.ROOT),
						grouped(record.getProperty("level." + level)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String grouped(String value) {
		return value.matches("\\d{4,}") ? NumberFormat.getIntegerInstance(Locale.US).format(Long.parseLong(value))
				: value;
	}

	/**
	 * The record, a number for each thing that was tried; empty if the tests did not run.
	 */
	@ModelAttribute("checkerTests")
	Map<String, String> lines() {
		return this.lines;
	}

}
