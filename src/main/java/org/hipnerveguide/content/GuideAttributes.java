package org.hipnerveguide.content;

import java.util.Map;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Anchors of headings, links without "nofollow", and tables that a narrow screen can show
 * as cards: each cell names its column, and roles keep it a table for a screen reader.
 */
final class GuideAttributes implements AttributeProvider {

	private final Map<Node, String> anchors;

	GuideAttributes(Map<Node, String> anchors) {
		this.anchors = anchors;
	}

	@Override
	public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
		String anchor = this.anchors.get(node);
		if (anchor != null) {
			attributes.put("id", anchor);
		}
		if (node instanceof Link) {
			// written by the guide's editors, not by strangers
			attributes.remove("rel");
		}
		if (node instanceof TableBlock) {
			attributes.put("role", "table");
		}
		else if (node instanceof TableHead || node instanceof TableBody) {
			attributes.put("role", "rowgroup");
		}
		else if (node instanceof TableRow) {
			attributes.put("role", "row");
		}
		else if (node instanceof TableCell cell && cell.isHeader()) {
			attributes.put("role", "columnheader");
			attributes.put("scope", "col");
		}
		else if (node instanceof TableCell cell) {
			attributes.put("role", "cell");
			attributes.put("data-label", columnHeading(cell));
		}
	}

	private static String columnHeading(TableCell cell) {
		int column = 0;
		for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
			column++;
		}
		Node table = cell.getParent().getParent().getParent();
		Node heading = table.getFirstChild().getFirstChild().getFirstChild();
		for (int i = 0; i < column && heading != null; i++) {
			heading = heading.getNext();
		}
		return (heading != null) ? MarkdownReader.text(heading) : "";
	}

}
