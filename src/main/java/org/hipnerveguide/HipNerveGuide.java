package org.hipnerveguide;

import java.util.Optional;

import org.hipnerveguide.content.ContentCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: a server for patients, or a check of content files for editors.
 */
@SpringBootApplication
public class HipNerveGuide {

	/**
	 * Starts the server, or with <code>--check-content[=folder]</code> checks content
	 * files and ends.
	 * @param args options; see the README
	 */
	public static void main(String[] args) {
		Optional<Integer> checked = ContentCheck.run(args, System.out);
		if (checked.isPresent()) {
			System.exit(checked.get());
		}
		SpringApplication.run(HipNerveGuide.class, args);
	}

}
