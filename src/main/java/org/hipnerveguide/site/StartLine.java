package org.hipnerveguide.site;

import java.sql.DatabaseMetaData;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Says once what this copy of the guide serves: what an operator wants to know first when
 * two copies differ. It asks the tables and not the settings, which may have been
 * overruled. It names no host, user or file, since logs travel further than settings.
 */
@Component
class StartLine {

	private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

	private final JdbcOperations database;

	private final String version;

	StartLine(JdbcOperations database, Environment environment) {
		this.database = database;
		this.version = environment.getProperty("spring.application.version", "(not packaged)");
	}

	@EventListener(ApplicationReadyEvent.class)
	void tell() {
		LOG.info(text());
	}

	String text() {
		return "Hip Nerve Guide " + this.version + ", " + content() + ", database " + this.database.execute(product());
	}

	private String content() {
		return this.database.queryForObject("""
				select region.code, content_release.published_at, questionnaire.version
				from content_release, questionnaire, region where region.chosen""",
				(row, number) -> "region " + row.getString(1) + ", content of " + row.getTimestamp(2).toInstant()
						+ ", rule book " + row.getString(3));
	}

	private static ConnectionCallback<String> product() {
		return (connection) -> {
			DatabaseMetaData data = connection.getMetaData();
			String version = data.getDatabaseProductVersion().split(" ")[0];
			boolean memory = data.getURL().startsWith("jdbc:h2:mem:");
			return data.getDatabaseProductName() + " " + version + (memory ? " in memory" : "");
		};
	}

}
