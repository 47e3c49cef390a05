package org.hipnerveguide;

import java.util.Optional;

import org.hipnerveguide.comparison.ContentComparison;
import org.hipnerveguide.content.ContentCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: a server for patients, or a check or comparison of content files for
 * editors.
 */
@SpringBootApplication
public class HipNerveGuide {

	/**
	 * Starts the server, or with <code>--check-content[=folder]</code> checks content
	 * files and ends, or with <code>--compare-content=folder</code> tells what they
	 * change.
	 * @param args options; see the README
	 */
	public static void main(String[] args) {
		Optional<Integer> status = ContentCheck.run(args, System.out).or(() -> ContentComparison.run(args, System.out));
		if (status.isPresent()) {
			System.exit(status.get());
		}
		SpringApplication.run(HipNerveGuide.class, args);
	}

}
