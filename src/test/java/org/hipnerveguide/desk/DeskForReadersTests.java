package org.hipnerveguide.desk;

import org.hipnerveguide.RunningGuide;
import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server for readers has no desk.
 */
@RunningGuide
class DeskForReadersTests {

	private final Visitor visitor;

	DeskForReadersTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk", "/desk?sort=grade", "/desk/file",
			"/desk/file?path=articles/pinched-nerve-in-hip.md&line=1" })
	void deskIsNotThere(String path) {
		assertThat(this.visitor.get(path).status()).isEqualTo(404);
	}

	@Test
	void nothingLeadsThere() {
		assertThat(this.visitor.sitemap()).noneMatch((path) -> path.startsWith("/desk"));
		assertThat(this.visitor.get("/").page().select("[href^=/desk], .preview")).isEmpty();
	}

}
