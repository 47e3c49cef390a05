package org.hipnerveguide.browser;

import java.util.ArrayList;
import java.util.List;

import org.hipnerveguide.HipNerveGuide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk of a preview of this content, in a browser.
 */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class DeskPageTests {

	private static final String FILE = "/desk/file?path=articles/pinched-nerve-in-hip.md&line=40";

	private static ConfigurableApplicationContext preview;

	private static String origin;

	@BeforeAll
	static void startPreview() {
		preview = new SpringApplicationBuilder(HipNerveGuide.class).run("--preview", "--server.port=0",
				"--spring.main.banner-mode=off");
		origin = "http://localhost:" + preview.getEnvironment().getRequiredProperty("local.server.port");
	}

	@AfterAll
	static void stopPreview() {
		preview.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk", FILE })
	void axeFindsNothing(String path, Browser browser) {
		browser.open(origin + path);
		assertThat(Axe.violationsEverywhere(browser)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk", FILE })
	void aSmallScreenHoldsIt(String path, Browser browser) {
		browser.screen(320, 640, 2);
		browser.open(origin + path);
		List<String> found = new ArrayList<>(browser.list(ReflowTests.FIND_WHAT_STANDS_OUT));
		browser.screen(640, 360);
		found.addAll(browser.list(ReflowTests.FIND_WHAT_STANDS_OUT));
		browser.screen(1280, 800);
		found.addAll(browser.list(ReflowTests.FIND_WHAT_STANDS_OUT));
		assertThat(found).isEmpty();
	}

	@Test
	void aTableIsSortedByKeyboardAloneAndStaysInSight(Browser browser) {
		for (int width : List.of(320, 1280)) {
			browser.screen(width, 800);
			browser.open(origin + "/desk");
			browser.find("#articles thead a[href*='sort=words']").sendKeys(Keys.ENTER);
			browser.await("document.querySelector('#articles [aria-sort] a').textContent === 'Words'");
			assertThat(browser.script("""
					const box = document.querySelector('#articles h2').getBoundingClientRect();
					return box.top >= 0 && box.bottom <= innerHeight""")).as("at %s px", width).isEqualTo(true);
		}
	}

	@Test
	void aRowLeadsToItsLineInSight(Browser browser) {
		browser.screen(390, 844);
		browser.open(origin + "/desk");
		browser.find("#links .places a").sendKeys(Keys.ENTER);
		browser.await("document.querySelector('mark')");
		assertThat(browser.script("""
				const box = document.querySelector('mark').getBoundingClientRect();
				return box.top >= 0 && box.bottom <= innerHeight""")).isEqualTo(true);
		assertThat(browser.script("return document.querySelector('mark').textContent").toString()).contains("code: ");
	}

}
