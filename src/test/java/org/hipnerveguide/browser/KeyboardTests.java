package org.hipnerveguide.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hipnerveguide.Visitor;
import org.hipnerveguide.browser.Browser.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader without a mouse gets everywhere, in order, and always sees where.
 */
@BrowserTest
class KeyboardTests {

	private static final String REMEMBER_CONTROLS = """
			window.controls = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
			  .filter((control) => control.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && control.tabIndex >= 0);
			window.outlined = (control) => [null, '::after'].some((part) => {
			  const style = getComputedStyle(control, part);
			  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			});
			const unmarked = controls.filter(outlined);
			return { count: controls.length, outlinedBefore: unmarked.length };
			""";

	private static final String WHERE_IS_THE_FOCUS = """
			const control = document.activeElement;
			const box = [...control.getClientRects()].find((part) => part.width > 0) ?? control.getBoundingClientRect();
			const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
			const y = box.top + Math.min(box.height / 2, 20);
			const top = document.elementFromPoint(x, y);
			return { index: controls.indexOf(control), name: control.outerHTML.slice(0, 90), outlined: outlined(control),
			  seen: y >= 0 && y < innerHeight && top !== null && (control.contains(top) || top.contains(control)) };
			""";

	private final Visitor visitor;

	KeyboardTests(@Autowired Visitor visitor) {
		this.visitor = visitor;
	}

	@ParameterizedTest
	@CsvSource({ "/, 390, 844", "/, 1280, 900", "/symptoms-guide/pinched-nerve-in-hip, 390, 844",
			"/symptoms-guide/pinched-nerve-in-hip, 1280, 900", "/warning-signs, 390, 844", "/glossary, 1280, 900",
			"/symptoms-guide, 390, 844", "/no-such-page, 390, 844" })
	void everyControlIsReachedInOrderAndSeen(String path, int width, int height, Browser browser) {
		browser.screen(width, height);
		browser.open(this.visitor.origin() + path);
		Map<?, ?> controls = (Map<?, ?>) browser.script(REMEMBER_CONTROLS);
		long count = (Long) controls.get("count");
		assertThat(controls.get("outlinedBefore")).isEqualTo(0L);
		assertThat(count).isGreaterThan(10);
		List<String> problems = new ArrayList<>();
		for (long index = 0; index < count; index++) {
			browser.press(Key.TAB);
			Map<?, ?> focus = (Map<?, ?>) browser.script(WHERE_IS_THE_FOCUS);
			if (!focus.get("index").equals(index)) {
				problems.add("expected control " + index + " but was " + focus);
				break;
			}
			if (!focus.get("outlined").equals(true) || !focus.get("seen").equals(true)) {
				problems.add(focus.toString());
			}
		}
		assertThat(problems).isEmpty();
	}

	@Test
	void theFirstKeyOffersToSkipToTheContent(Browser browser) {
		for (String path : List.of("/", "/symptoms-guide/pinched-nerve-in-hip", "/no-such-page")) {
			browser.screen(390, 844);
			browser.open(this.visitor.origin() + path);
			browser.press(Key.TAB);
			assertThat(browser.focused().getAttribute("class")).isEqualTo("skip-link");
			assertThat(browser.focused().getRect().getY()).isBetween(0, 40);
			browser.press(Key.ENTER);
			assertThat(browser.script("return location.hash")).isEqualTo("#main");
			browser.press(Key.TAB);
			assertThat(browser.script("return document.activeElement.closest('main') !== null")).isEqualTo(true);
		}
	}

	@Test
	void thePhonesContentsLeadToASectionAndBack(Browser browser) {
		browser.screen(390, 844);
		browser.open(this.visitor.origin() + "/symptoms-guide/pinched-nerve-in-hip");
		browser.script("document.querySelector('.contents summary').focus()");
		browser.press(Key.ENTER);
		browser.script("document.querySelector('.contents a[href=\"#faq\"]').focus()");
		browser.press(Key.ENTER);
		assertThat(browser.script("return location.hash")).isEqualTo("#faq");
		assertThat(
				(Long) browser.script("return Math.round(document.querySelector('#faq').getBoundingClientRect().top)"))
			.isBetween(0L, 120L);
		browser.script("document.querySelector('.contents-jump').focus({ preventScroll: true })");
		browser.press(Key.ENTER);
		browser.press(Key.TAB);
		assertThat(browser.script("return document.activeElement.closest('.contents') !== null")).isEqualTo(true);
	}

}
