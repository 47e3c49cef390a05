package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is the same for every reader, as bytes ready to be sent.
 */
final class KeptPage {

	/** What belongs to one answer, and what is said anew of each form of the page. */
	private static final Set<HttpHeader> NOT_KEPT = EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION,
			HttpHeader.TRANSFER_ENCODING, HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_TYPE, HttpHeader.ETAG,
			HttpHeader.VARY);

	private static final Pattern FINGERPRINT = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z]+");

	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	/** Compressing less than that takes more room than it saves. */
	private static final int SMALL = 1024;

	private static final HttpField ENCRYPTED = new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY,
			SecurityHeaders.ENCRYPTED);

	private final HttpFields headers;

	private final HttpField type;

	private final String hash;

	private final Form plain;

	private final @Nullable Form gzip;

	private final @Nullable Form brotli;

	private KeptPage(HttpFields headers, HttpField type, String hash, byte[] bytes) {
		this.headers = headers;
		this.type = type;
		this.hash = hash;
		this.gzip = (bytes.length < SMALL) ? null : new Form("gzip", gzip(bytes), hash);
		this.plain = new Form(null, (this.gzip != null) ? new byte[0] : bytes, hash);
		this.brotli = null;
	}

	private KeptPage(KeptPage page, Form gzip) {
		this.headers = page.headers;
		this.type = page.type;
		this.hash = page.hash;
		this.plain = page.plain;
		this.gzip = gzip;
		this.brotli = new Form("br", Brotli.compress(plain(gzip)), page.hash);
	}

	/**
	 * Whether an answer may be kept for others than the one who asked.
	 */
	static boolean mayKeep(HttpTester.Response answer) {
		return answer.getStatus() == HttpStatus.OK_200 && answer.contains(HttpHeader.CONTENT_TYPE)
				&& !answer.contains(HttpHeader.SET_COOKIE) && !answer.contains(HttpHeader.CACHE_CONTROL, "no-store");
	}

	static KeptPage of(String path, HttpTester.Response answer) {
		HttpFields.Mutable headers = HttpFields.build();
		for (HttpField field : answer) {
			if (field.getHeader() == null || !NOT_KEPT.contains(field.getHeader())) {
				headers.add(new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue()));
			}
		}
		if (FINGERPRINT.matcher(path).matches()) {
			headers.put(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, FOR_EVER));
		}
		headers.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
		byte[] bytes = answer.getContentBytes();
		return new KeptPage(headers.asImmutable(),
				new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, answer.get(HttpHeader.CONTENT_TYPE)), hash(bytes),
				bytes);
	}

	boolean lacksBrotli() {
		return this.brotli == null && this.gzip != null;
	}

	KeptPage withBrotli() {
		return (this.gzip != null) ? new KeptPage(this, this.gzip) : this;
	}

	/**
	 * The memory it takes, but for its headers.
	 */
	int size() {
		return this.plain.size() + ((this.gzip != null) ? this.gzip.size() : 0)
				+ ((this.brotli != null) ? this.brotli.size() : 0);
	}

	/**
	 * Answers without waiting for anything but the reader.
	 */
	void answer(Request request, Response response, Callback callback) {
		Form form = form(request.getHeaders());
		HttpFields.Mutable answer = response.getHeaders().add(this.headers).add(form.tag);
		if (request.isSecure()) {
			answer.add(ENCRYPTED);
		}
		if (form.isAmong(request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH))) {
			response.setStatus(HttpStatus.NOT_MODIFIED_304);
			response.write(true, null, callback);
			return;
		}
		ByteBuffer bytes = (form == this.plain && this.gzip != null) ? ByteBuffer.wrap(plain(this.gzip))
				: form.bytes.slice();
		answer.add(this.type).add(HttpHeader.CONTENT_LENGTH, bytes.remaining());
		if (form.coding != null) {
			answer.add(form.coding);
		}
		response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : bytes, callback);
	}

	private Form form(HttpFields asked) {
		if (this.brotli != null && asked.contains(HttpHeader.ACCEPT_ENCODING, "br")) {
			return this.brotli;
		}
		return (this.gzip != null && asked.contains(HttpHeader.ACCEPT_ENCODING, "gzip")) ? this.gzip : this.plain;
	}

	/**
	 * Hardly any reader comes without gzip: a page is not kept for them once more.
	 */
	private static byte[] plain(Form gzip) {
		byte[] compressed = new byte[gzip.size()];
		gzip.bytes.get(0, compressed);
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
		try (GZIPOutputStream stream = new GZIPOutputStream(compressed) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			stream.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static String hash(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return new BigInteger(1, digest).toString(Character.MAX_RADIX).substring(0, 24);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A page in one coding, with a strong tag of its own. It is kept where the network
	 * can take it from, so that it is not copied for each reader.
	 */
	private static final class Form {

		private final @Nullable HttpField coding;

		private final ByteBuffer bytes;

		private final HttpField tag;

		Form(@Nullable String coding, byte[] bytes, String hash) {
			this.coding = (coding != null) ? new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding) : null;
			this.bytes = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
			this.tag = new PreEncodedHttpField(HttpHeader.ETAG,
					"\"" + hash + ((coding != null) ? "-" + coding : "") + "\"");
		}

		int size() {
			return this.bytes.capacity();
		}

		/**
		 * A proxy that compresses makes a tag weak; it means the same page still.
		 */
		boolean isAmong(List<String> tags) {
			return tags.stream().anyMatch((tag) -> tag.equals("*") || tag.contains(this.tag.getValue()));
		}

	}

}
