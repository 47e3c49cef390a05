package org.hipnerveguide.content;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Articles are read on threads of a shared pool, which in an executable jar do not see
 * what is inside it.
 */
class PicturesTests {

	@Test
	void pictureIsFoundByAThreadThatSeesNothingOfTheJar() {
		Thread thread = Thread.currentThread();
		ClassLoader usual = thread.getContextClassLoader();
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		try {
			assertThat(new Pictures().size("/img/nerve-map.svg")).isPresent();
		}
		finally {
			thread.setContextClassLoader(usual);
		}
	}

}
