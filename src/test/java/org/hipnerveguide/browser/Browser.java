package org.hipnerveguide.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * A reader's browser, and what can be changed or seen through it.
 */
final class Browser implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path profile;

	private final ChromeDriver driver;

	Browser(Path program, Path driver) {
		try {
			this.profile = Files.createTempDirectory("browser-tests");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		LoggingPreferences log = new LoggingPreferences();
		log.enable(LogType.PERFORMANCE, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(program.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
				"--user-data-dir=" + this.profile);
		options.setCapability("goog:loggingPrefs", log);
		options.setScriptTimeout(Duration.ofMinutes(2));
		// named here, so that Selenium never looks for one to download
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).withSilent(true).build(),
				options);
	}

	/**
	 * Forgets what the last test did.
	 */
	void blank() {
		this.driver.get("about:blank");
		command("Emulation.clearDeviceMetricsOverride", Map.of());
		command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
		command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
		command("Network.clearBrowserCache", Map.of());
		requests();
	}

	void open(String address) {
		this.driver.get(address);
	}

	/**
	 * Presses the browser's own button.
	 */
	void back() {
		this.driver.navigate().back();
	}

	void forward() {
		this.driver.navigate().forward();
	}

	String address() {
		return this.driver.getCurrentUrl();
	}

	/**
	 * Waits until a script in the page gives true.
	 */
	void await(String condition) {
		for (int i = 0; i < 200; i++) {
			try {
				if (Boolean.TRUE
					.equals(script("return document.readyState === 'complete' && Boolean(" + condition + ")"))) {
					return;
				}
				Thread.sleep(50);
			}
			catch (WebDriverException ex) {
				// between two pages
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		throw new IllegalStateException("Never came true at " + address() + ": " + condition);
	}

	/**
	 * Presses and lets go the mouse at a point of the window.
	 */
	void click(double x, double y) {
		for (String type : List.of("mousePressed", "mouseReleased")) {
			command("Input.dispatchMouseEvent",
					Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
		}
	}

	/**
	 * Shows the page on a screen of this size, measured in CSS pixels.
	 */
	void screen(int width, int height, int pixelRatio) {
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", pixelRatio, "mobile", width < 600));
	}

	void screen(int width, int height) {
		screen(width, height, 1);
	}

	/**
	 * Sets what a reader prefers, for example prefers-color-scheme, dark.
	 */
	void prefer(String... featuresAndValues) {
		List<Map<String, String>> features = new ArrayList<>();
		for (int i = 0; i < featuresAndValues.length; i += 2) {
			features.add(Map.of("name", featuresAndValues[i], "value", featuresAndValues[i + 1]));
		}
		command("Emulation.setEmulatedMedia", Map.of("features", features));
	}

	void switchScriptsOff() {
		command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
	}

	Map<String, Object> command(String name, Map<String, Object> parameters) {
		return this.driver.executeCdpCommand(name, parameters);
	}

	/**
	 * What a script in the page returns, which a policy against the page's own scripts
	 * does not hinder.
	 */
	Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/**
	 * What a script in the page tells the function that is its last argument.
	 */
	Object scriptThatAnswersLater(String script, Object... arguments) {
		return this.driver.executeAsyncScript(script, arguments);
	}

	@SuppressWarnings("unchecked")
	List<String> list(String script, Object... arguments) {
		return (List<String>) script(script, arguments);
	}

	WebElement find(String css) {
		return this.driver.findElement(By.cssSelector(css));
	}

	List<WebElement> findAll(String css) {
		return this.driver.findElements(By.cssSelector(css));
	}

	WebElement focused() {
		return this.driver.switchTo().activeElement();
	}

	/**
	 * The cookies it was given, also those that scripts cannot read.
	 */
	Set<Cookie> cookies() {
		return this.driver.manage().getCookies();
	}

	String title() {
		return this.driver.getTitle();
	}

	/**
	 * Presses a key where the focus is.
	 */
	void press(Key key) {
		Map<String, Object> down = Map.of("type", key.text.isEmpty() ? "rawKeyDown" : "keyDown", "key", key.key, "code",
				key.key, "windowsVirtualKeyCode", key.code, "text", key.text);
		command("Input.dispatchKeyEvent", down);
		command("Input.dispatchKeyEvent",
				Map.of("type", "keyUp", "key", key.key, "code", key.key, "windowsVirtualKeyCode", key.code));
	}

	/**
	 * Prints the page as a reader's browser does by default, without backgrounds.
	 */
	byte[] print(double inchesWide, double inchesHigh) {
		Object data = command("Page.printToPDF", Map.of("paperWidth", inchesWide, "paperHeight", inchesHigh,
				"printBackground", false, "displayHeaderFooter", false))
			.get("data");
		return Base64.getDecoder().decode((String) data);
	}

	/**
	 * What was asked for since the last time, in order.
	 */
	List<Request> requests() {
		List<Request> requests = new ArrayList<>();
		this.driver.manage().logs().get(LogType.PERFORMANCE).forEach((entry) -> {
			JsonNode message = JSON.readTree(entry.getMessage()).path("message");
			JsonNode event = message.path("params");
			String id = event.path("requestId").asString("");
			switch (message.path("method").asString()) {
				case "Network.requestWillBeSent" ->
					requests.add(new Request(id, event.path("request").path("url").asString()));
				case "Network.responseReceived" -> requests.stream()
					.filter((request) -> request.id.equals(id))
					.forEach((request) -> request.head = event.path("response").path("encodedDataLength").asLong());
				case "Network.loadingFinished" -> requests.stream()
					.filter((request) -> request.id.equals(id))
					.forEach((request) -> request.total = event.path("encodedDataLength").asLong());
				default -> {
				}
			}
		});
		return requests;
	}

	@Override
	public void close() {
		this.driver.quit();
		try {
			FileSystemUtils.deleteRecursively(this.profile);
		}
		catch (IOException ex) {
			// the system clears its temporary folder
		}
	}

	enum Key {

		TAB("Tab", 9, ""), ENTER("Enter", 13, "\r"), ESCAPE("Escape", 27, ""), END("End", 35, ""),

		SPACE(" ", 32, " "), DOWN("ArrowDown", 40, "");

		private final String key;

		private final int code;

		private final String text;

		Key(String key, int code, String text) {
			this.key = key;
			this.code = code;
			this.text = text;
		}

	}

	/**
	 * One request and the bytes that its answer took.
	 */
	static final class Request {

		private final String id;

		private final String address;

		private long head;

		private long total;

		Request(String id, String address) {
			this.id = id;
			this.address = address;
		}

		String address() {
			return this.address;
		}

		/**
		 * Bytes of the body as they travelled, without the head.
		 */
		long body() {
			return this.total - this.head;
		}

		/**
		 * Bytes as they travelled, head and body.
		 */
		long total() {
			return this.total;
		}

		@Override
		public String toString() {
			return this.address + " " + this.total;
		}

	}

}
