package org.hipnerveguide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * A file that keeps what content files say, once they are read and found good. A start
 * that meets the very same files and jar takes it from there; any other reads the files.
 *
 * @param of what it was made of
 * @param content what the files say, without drafts
 */
record CheckedContent(String of, Content content) {

	private static final Log LOG = LogFactory.getLog(CheckedContent.class);

	private static final Resource READER = new ClassPathResource("ContentFolder.class", ContentFolder.class);

	/**
	 * Reads and checks content files, and keeps what they say.
	 * @throws ContentException if they hold mistakes; nothing is kept then
	 */
	static void keep(Path file, ContentFiles files, String region) {
		CheckedContent kept = new CheckedContent(fingerprint(files, region), ContentFolder.read(files, region, false));
		JsonMapper.shared().writeValue(file, kept);
		Assert.state(kept.equals(JsonMapper.shared().readValue(file, CheckedContent.class)),
				"a content cannot be kept as it is");
	}

	/**
	 * What these files say, if that is what the file keeps.
	 */
	static Optional<Content> find(Path file, ContentFiles files, String region) {
		try {
			return Optional.of(JsonMapper.shared().readValue(file, CheckedContent.class))
				.filter((kept) -> fingerprint(files, region).equals(kept.of))
				.map(CheckedContent::content);
		}
		catch (JacksonException ex) {
			LOG.warn("No checked content, the content files are read: " + ex.getOriginalMessage());
			return Optional.empty();
		}
	}

	/**
	 * Of every byte, for whom it is read, and the jar that reads it: another may check or
	 * render otherwise.
	 */
	private static String fingerprint(ContentFiles files, String region) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			update(digest, region);
			update(digest, READER.lastModified());
			files.bytes().forEach((path, bytes) -> {
				update(digest, path + "\n" + bytes.length);
				digest.update(bytes);
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void update(MessageDigest digest, Object text) {
		digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
	}

}
