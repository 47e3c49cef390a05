package org.hipnerveguide;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page that breaks, to see what a visitor is told of it.
 */
@TestComponent
@RestController
class Breakdown {

	@GetMapping(Visitor.BROKEN_PAGE)
	String page() {
		throw new IllegalStateException("A detail for the log, not for the visitor");
	}

}
