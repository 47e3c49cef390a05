package org.hipnerveguide.content;

import java.util.List;

import org.commonmark.node.Node;

/**
 * A Markdown text, checked and cut at its headings of the second level.
 *
 * @param lead what stands before the first section
 * @param sections the sections in their order
 */
record MarkdownText(List<Node> lead, List<Section> sections) {

	/**
	 * A heading with what stands below it.
	 *
	 * @param line the heading's line in the file
	 * @param anchor the fragment it is reached by
	 * @param heading its plain text
	 * @param nodes what stands below it, up to the next heading of its level
	 */
	record Section(int line, String anchor, String heading, List<Node> nodes) {
	}

	List<String> anchors() {
		return this.sections.stream().map(Section::anchor).toList();
	}

}
