package org.hipnerveguide.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hipnerveguide.RunningGuide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The running guide, seen in a real browser. One browser serves all classes; each test
 * begins with a blank page and no emulation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ExtendWith(BrowserExtension.class)
@RunningGuide
@TestInstance(Lifecycle.PER_CLASS)
@interface BrowserTest {

}
