package org.hipnerveguide.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.hipnerveguide.checker.ResultPages;
import org.jspecify.annotations.Nullable;

/**
 * Answers people who have filled in the form.
 */
final class ResultsFirst extends PlainPosts {

	private static final HttpFields HEADERS = HttpFields.build()
		.add(HttpHeader.CONTENT_LANGUAGE, "en-US")
		.add(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");

	private final ResultPages results;

	ResultsFirst(ResultPages results, Handler others) {
		super("/symptom-checker", MimeTypes.Type.FORM_ENCODED.asString(), HEADERS, others);
		this.results = results;
	}

	/**
	 * Every browser says first that it takes pages.
	 */
	@Override
	boolean isWanted(@Nullable String accepted) {
		return accepted == null || accepted.equals("*/*") || accepted.startsWith("text/html,");
	}

	@Override
	Optional<byte[]> answer(byte[] body) {
		MultiMap<String> form = new MultiMap<>();
		try {
			UrlEncoded.decodeUtf8To(new ByteArrayInputStream(body), form, -1, -1);
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
		return this.results.answer(form.toStringArrayMap());
	}

}
