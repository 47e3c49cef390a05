package org.hipnerveguide.content;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * A file that keeps what content files say, once they are read and found good. A start
 * that meets the very same files with the very same jar takes it from there; any other
 * reads the files.
 */
final class CheckedContent {

	private static final Log LOG = LogFactory.getLog(CheckedContent.class);

	private static final Resource READER = new ClassPathResource("ContentFolder.class", ContentFolder.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path file;

	CheckedContent(Path file) {
		this.file = file;
	}

	/**
	 * Reads and checks content files, and keeps what they say to readers.
	 * @throws ContentException if they hold mistakes; nothing is kept then
	 */
	void keep(ContentFiles files, String region) {
		Content content = ContentFolder.read(files, region, false);
		try {
			Files.writeString(this.file, fingerprint(files, region) + "\n" + JSON.writeValueAsString(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Assert.state(find(files, region).filter(content::equals).isPresent(), "A content cannot be kept as it is");
	}

	/**
	 * What these files say, if that is what is kept.
	 */
	Optional<Content> find(ContentFiles files, String region) {
		try (BufferedReader kept = Files.newBufferedReader(this.file)) {
			return fingerprint(files, region).equals(kept.readLine()) ? Optional.of(JSON.readValue(kept, Content.class))
					: Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			LOG.warn("The content files are read, since what was checked before cannot be: " + ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Of every byte, for whom it is read, and of the jar that reads it: another may check
	 * or render otherwise.
	 */
	private static String fingerprint(ContentFiles files, String region) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			update(digest, region + " " + program());
			files.bytes().forEach((path, bytes) -> {
				update(digest, path + " " + bytes.length);
				digest.update(bytes);
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String program() throws IOException {
		File source = new ApplicationHome(CheckedContent.class).getSource();
		// classes in a folder are those of somebody at work on them
		return (source != null && source.isFile()) ? program(source) : String.valueOf(READER.lastModified());
	}

	/**
	 * What tells a jar from others, by the sums that it holds of all its files, the
	 * libraries included or named with their versions. When it was built does not: two
	 * builds may claim the same time.
	 */
	static String program(File jar) throws IOException {
		try (ZipFile files = new ZipFile(jar)) {
			return files.stream()
				.map((file) -> file.getName() + " " + file.getSize() + " " + file.getCrc())
				.collect(Collectors.joining("\n"));
		}
	}

	private static void update(MessageDigest digest, String text) {
		digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
	}

}
