package org.hipnerveguide.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.hipnerveguide.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the reader's own colors in place of ours, the cards keep their words and shapes.
 */
@BrowserTest
class ForcedColorsTests {

	private final Visitor visitor;

	ForcedColorsTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void aCardKeepsItsWordsAndItsShape(String scheme, Browser browser) throws IOException {
		browser.screen(390, 844, 2);
		browser.prefer("forced-colors", "active", "prefers-color-scheme", scheme);
		browser.open(this.visitor.origin() + "/warning-signs");
		assertThat(browser.script("return matchMedia('(forced-colors: active)').matches")).isEqualTo(true);
		List<WebElement> cards = browser.findAll(".urgency-card");
		assertThat(cards).hasSizeGreaterThan(3);
		for (WebElement card : cards) {
			String level = card.getAttribute("class");
			assertThat(contrastingShare(browser.find("." + level.replace(' ', '.') + " .level svg")))
				.as("shape of " + level)
				.isGreaterThan(0.3);
			assertThat(contrastingShare(browser.find("." + level.replace(' ', '.') + " .level"))).as("word of " + level)
				.isGreaterThan(0.01);
			assertThat(contrastingShare(browser.find("." + level.replace(' ', '.') + " header h2")))
				.as("heading of " + level)
				.isGreaterThan(0.01);
			assertThat(browser.script("return getComputedStyle(arguments[0]).borderTopStyle", card)).isEqualTo("solid");
		}
	}

	@Test
	void theWayToHelpKeepsItsWords(Browser browser) throws IOException {
		browser.screen(390, 844, 2);
		browser.prefer("forced-colors", "active");
		browser.open(this.visitor.origin() + "/symptoms-guide/pinched-nerve-in-hip");
		assertThat(contrastingShare(browser.find(".standing-line a"))).isGreaterThan(0.01);
		assertThat(contrastingShare(browser.find(".standing-line svg"))).isGreaterThan(0.3);
		assertThat(contrastingShare(browser.find(".urgency-card .button"))).isGreaterThan(0.01);
	}

	/**
	 * The share of points that stand out, at 3 to 1, from the ground in the corner.
	 */
	private static double contrastingShare(WebElement element) throws IOException {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(element.getScreenshotAs(OutputType.BYTES)));
		double ground = luminance(picture.getRGB(0, 0));
		long contrasting = 0;
		for (int x = 0; x < picture.getWidth(); x++) {
			for (int y = 0; y < picture.getHeight(); y++) {
				double point = luminance(picture.getRGB(x, y));
				if ((Math.max(point, ground) + 0.05) / (Math.min(point, ground) + 0.05) >= 3) {
					contrasting++;
				}
			}
		}
		return (double) contrasting / (picture.getWidth() * picture.getHeight());
	}

	private static double luminance(int color) {
		return 0.2126 * linear(color >> 16 & 0xff) + 0.7152 * linear(color >> 8 & 0xff) + 0.0722 * linear(color & 0xff);
	}

	private static double linear(int channel) {
		double value = channel / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
