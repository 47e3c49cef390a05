package org.hipnerveguide.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the machine's own Chromium once. Where there is none, the tests are skipped and
 * one line says so; with <code>-Dbrowser.required=true</code> they fail instead.
 */
class BrowserExtension implements ExecutionCondition, BeforeEachCallback, ParameterResolver {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final Optional<Path> BROWSER = find(BROWSERS);

	private static final Optional<Path> DRIVER = find(List.of("chromedriver"));

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (BROWSER.isPresent() && DRIVER.isPresent()) {
			return ConditionEvaluationResult.enabled("found a browser");
		}
		String missing = BROWSER.isPresent() ? "chromedriver" : "Chromium";
		if (Boolean.getBoolean("browser.required")) {
			throw new IllegalStateException(
					"The browser tests are required, but no " + missing + " was found on the PATH or in /usr/bin");
		}
		return store(context).computeIfAbsent("skipped", (key) -> skip(missing), ConditionEvaluationResult.class);
	}

	private static ConditionEvaluationResult skip(String missing) {
		System.out.println("Browser tests skipped: no " + missing + " on the PATH or in /usr/bin.");
		return ConditionEvaluationResult.disabled("no " + missing);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		browser(context).blank();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return browser(context);
	}

	private static Browser browser(ExtensionContext context) {
		return store(context).computeIfAbsent("browser",
				(key) -> new Browser(BROWSER.orElseThrow(), DRIVER.orElseThrow()), Browser.class);
	}

	/**
	 * Kept until the last test of the build, and closed then.
	 */
	private static Store store(ExtensionContext context) {
		return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(BrowserExtension.class));
	}

	private static Optional<Path> find(List<String> names) {
		List<Path> folders = Stream
			.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
					Stream.of("/usr/bin"))
			.map(Path::of)
			.toList();
		return names.stream()
			.flatMap((name) -> folders.stream().map((folder) -> folder.resolve(name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
