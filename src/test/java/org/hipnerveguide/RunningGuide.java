package org.hipnerveguide;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole guide on a port of its own, started once for all classes that carry this. It
 * is told another address than the one it is reached at, as behind a proxy, and keeps its
 * own database, so that tests of content releases cannot change what it shows. Its clock
 * stands still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "hip-nerve-guide.base-url=" + Visitor.BASE_URL,
				"spring.datasource.url=jdbc:h2:mem:running-guide;DB_CLOSE_DELAY=-1" })
@Import({ Visitor.class, Breakdown.class, Today.class })
public @interface RunningGuide {

}
