package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * The pictures that ship with the guide. Their size goes into the page, so that nothing
 * jumps while they load.
 */
final class Pictures {

	record Size(int width, int height) {
	}

	private static final Pattern SIZE = Pattern
		.compile("<svg[^>]*?\\bviewBox=\"[-\\d.]+[ ,]+[-\\d.]+[ ,]+([\\d.]+)[ ,]+([\\d.]+)\"");

	private final Map<String, Optional<Size>> sizes = new ConcurrentHashMap<>();

	/**
	 * The size of a picture, or nothing if no such SVG picture ships with the guide.
	 * @param address such as /img/nerve-map.svg
	 */
	Optional<Size> size(String address) {
		return this.sizes.computeIfAbsent(address, Pictures::read);
	}

	private static Optional<Size> read(String address) {
		if (!address.matches("/img/[a-z0-9-]+\\.svg")) {
			return Optional.empty();
		}
		// files are read on threads whose own loader does not see into the jar
		ClassPathResource picture = new ClassPathResource("static" + address, Pictures.class.getClassLoader());
		if (!picture.exists()) {
			return Optional.empty();
		}
		try {
			Matcher size = SIZE.matcher(picture.getContentAsString(StandardCharsets.UTF_8));
			return size.find() ? Optional.of(new Size(round(size.group(1)), round(size.group(2)))) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int round(String number) {
		return (int) Math.round(Double.parseDouble(number));
	}

}
