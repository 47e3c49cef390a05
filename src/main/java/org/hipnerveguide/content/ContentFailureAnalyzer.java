package org.hipnerveguide.content;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells an editor what to mend, instead of a stack trace.
 */
class ContentFailureAnalyzer extends AbstractFailureAnalyzer<ContentException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ContentException cause) {
		return new FailureAnalysis("The content was refused and nothing was changed:\n\n" + cause.getMessage(),
				"Mend each line above (file:line: what is wrong: what to do) and start again.", cause);
	}

}
