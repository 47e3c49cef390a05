package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers posts to one address on the thread that read them, as the web framework would:
 * the way to it takes many times as long as an assessment. Whatever is not quite plain
 * goes that way, so that what is wrong with a request is told in one place.
 */
abstract class PlainPosts extends Handler.Wrapper {

	/** A complete set of answers has less. */
	private static final int MOST_BYTES = 4096;

	/** With any of these, it may be more than a plain request. */
	private static final EnumSet<HttpHeader> MORE = EnumSet.of(HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT,
			HttpHeader.CONTENT_ENCODING, HttpHeader.RANGE, HttpHeader.IF_MATCH, HttpHeader.IF_NONE_MATCH,
			HttpHeader.IF_MODIFIED_SINCE, HttpHeader.IF_UNMODIFIED_SINCE);

	private static final HttpField COMPRESSED = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

	private static final HttpField ENCRYPTED = new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY,
			SecurityHeaders.ENCRYPTED);

	private final String address;

	private final String sent;

	private final HttpFields headers;

	/**
	 * Creates a handler.
	 * @param address where it answers
	 * @param sent the type of the bodies that it reads
	 * @param headers of every answer, beside those that all answers have
	 * @param others get everything else
	 */
	PlainPosts(String address, String sent, HttpFields headers, Handler others) {
		super(others);
		this.address = address;
		this.sent = sent;
		HttpFields.Mutable all = HttpFields.build();
		SecurityHeaders.HEADERS.forEach((name, value) -> all.add(new PreEncodedHttpField(name, value)));
		headers.forEach((header) -> all.add(new PreEncodedHttpField(header.getHeader(), header.getValue())));
		this.headers = all.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"))
			.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()))
			.asImmutable();
	}

	/**
	 * Whether a reader who accepts these types takes the answer.
	 */
	abstract boolean isWanted(@Nullable String accepted);

	/**
	 * The answer to a body; none if there is anything about it that the web framework
	 * should see.
	 */
	abstract Optional<byte[]> answer(byte[] body);

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		Optional<byte[]> answer = (request instanceof BodiesFirst.Arrived arrived && isPlain(arrived))
				? answer(arrived.body()) : Optional.empty();
		if (answer.isEmpty()) {
			return super.handle(request, response, callback);
		}
		HttpFields.Mutable headers = response.getHeaders().add(this.headers);
		if (request.isSecure()) {
			headers.add(ENCRYPTED);
		}
		byte[] bytes = answer.get();
		if (WholeAnswers.isCompressed(bytes.length, headers.get(HttpHeader.CONTENT_TYPE),
				request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))) {
			headers.add(COMPRESSED);
			bytes = WholeAnswers.compressed(bytes);
		}
		headers.add(HttpHeader.CONTENT_LENGTH, bytes.length);
		response.write(true, ByteBuffer.wrap(bytes), callback);
		return true;
	}

	private boolean isPlain(BodiesFirst.Arrived request) {
		HttpFields headers = request.getHeaders();
		return HttpMethod.POST.is(request.getMethod()) && this.address.equals(request.getHttpURI().getPathQuery())
				&& this.sent.equals(headers.get(HttpHeader.CONTENT_TYPE)) && isWanted(headers.get(HttpHeader.ACCEPT))
				&& request.body().length <= MOST_BYTES && !headers.contains(MORE);
	}

}
