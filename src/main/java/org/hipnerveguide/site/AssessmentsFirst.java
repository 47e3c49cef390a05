package org.hipnerveguide.site;

import java.util.Optional;
import java.util.Set;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.hipnerveguide.checker.Assessments;
import org.jspecify.annotations.Nullable;

/**
 * Answers programs that ask for an assessment.
 */
final class AssessmentsFirst extends PlainPosts {

	private static final String JSON = "application/json";

	private static final Set<String> FORMATS = Set.of("*/*", JSON);

	private final Assessments assessments;

	AssessmentsFirst(Assessments assessments, Handler others) {
		super("/api/assessments", JSON, HttpFields.from(new HttpField(HttpHeader.CONTENT_TYPE, JSON)), others);
		this.assessments = assessments;
	}

	@Override
	boolean isWanted(@Nullable String accepted) {
		return accepted == null || FORMATS.contains(accepted);
	}

	@Override
	Optional<byte[]> answer(byte[] body) {
		return this.assessments.answer(body);
	}

}
