package org.hipnerveguide.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The content files hold mistakes, so nothing of them is published. The message lists
 * every problem, one a line.
 */
public class ContentException extends RuntimeException {

	private final transient List<Problem> problems;

	ContentException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong, in the order of files and lines; never empty.
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
