package org.hipnerveguide.site;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hipnerveguide.checker.Assessments;
import org.jspecify.annotations.Nullable;

/**
 * Answers programs that ask for an assessment on the thread that read the request, as the
 * API would: the way to it takes several times as long as the assessment. Whatever is not
 * quite plain goes that way, so that what is wrong with a request is told in one place.
 */
final class AssessmentsFirst extends Handler.Wrapper {

	private static final String ADDRESS = "/api/assessments";

	/** A complete set of answers has less. */
	private static final int MOST_BYTES = 4096;

	/** With any of these, it may be more than a plain request. */
	private static final EnumSet<HttpHeader> MORE = EnumSet.of(HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT,
			HttpHeader.CONTENT_ENCODING, HttpHeader.RANGE, HttpHeader.IF_MATCH, HttpHeader.IF_NONE_MATCH,
			HttpHeader.IF_MODIFIED_SINCE, HttpHeader.IF_UNMODIFIED_SINCE);

	private static final String JSON = "application/json";

	private static final Set<String> FORMATS = Set.of("*/*", JSON);

	private static final HttpFields HEADERS = headers();

	private static final HttpField ENCRYPTED = new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY,
			SecurityHeaders.ENCRYPTED);

	private final Assessments assessments;

	AssessmentsFirst(Assessments assessments, Handler others) {
		super(others);
		this.assessments = assessments;
	}

	private static HttpFields headers() {
		HttpFields.Mutable headers = HttpFields.build();
		SecurityHeaders.HEADERS.forEach((name, value) -> headers.add(new PreEncodedHttpField(name, value)));
		return headers.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"))
			.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, JSON))
			.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()))
			.asImmutable();
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		byte[] answer = (request instanceof BodiesFirst.Arrived arrived && isPlain(arrived))
				? this.assessments.answer(arrived.body()).orElse(null) : null;
		if (answer == null || !WholeAnswers.isSmall(answer.length, JSON)) {
			return super.handle(request, response, callback);
		}
		HttpFields.Mutable headers = response.getHeaders().add(HEADERS);
		if (request.isSecure()) {
			headers.add(ENCRYPTED);
		}
		headers.add(HttpHeader.CONTENT_LENGTH, answer.length);
		response.write(true, ByteBuffer.wrap(answer), callback);
		return true;
	}

	private static boolean isPlain(BodiesFirst.Arrived request) {
		HttpFields headers = request.getHeaders();
		return HttpMethod.POST.is(request.getMethod()) && ADDRESS.equals(request.getHttpURI().getPathQuery())
				&& JSON.equals(headers.get(HttpHeader.CONTENT_TYPE)) && isWanted(headers.get(HttpHeader.ACCEPT))
				&& request.body().length <= MOST_BYTES && !headers.contains(MORE);
	}

	private static boolean isWanted(@Nullable String accepted) {
		return accepted == null || FORMATS.contains(accepted);
	}

}
