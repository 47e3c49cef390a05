package org.hipnerveguide.checker;

import java.util.ArrayList;
import java.util.List;

import com.openhtmltopdf.extend.FSDOMMutator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Puts the sheet's red flags side by side, a third of their lines in each column. What
 * the engine itself sets in columns is lost to screen readers.
 */
final class FlagColumns implements FSDOMMutator {

	private static final int COLUMNS = 3;

	private static final int LETTERS_IN_A_LINE = 38;

	@Override
	public void mutateDocument(Document sheet) {
		int all = lines(elements(sheet.getElementsByTagName("li"))) + lines(elements(sheet.getElementsByTagName("h4")));
		elements(sheet.getElementsByTagName("div")).stream()
			.filter((part) -> part.getAttribute("class").equals("columns"))
			.forEach((part) -> new Columns(part, all).fill());
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	private static int lines(List<Element> texts) {
		return texts.stream()
			.mapToInt((text) -> (text.getTextContent().length() + LETTERS_IN_A_LINE - 1) / LETTERS_IN_A_LINE)
			.sum();
	}

	/**
	 * The columns as they fill. A list that goes on in the next one begins anew there.
	 */
	private static final class Columns {

		private final Element part;

		private final List<Element> headingsAndLists;

		private final int all;

		private int filled;

		private int begun;

		private Node column;

		Columns(Element part, int all) {
			this.part = part;
			this.headingsAndLists = elements(part.getChildNodes());
			this.all = all;
			this.column = begin();
		}

		void fill() {
			for (Element element : this.headingsAndLists) {
				List<Element> flags = elements(element.getElementsByTagName("li"));
				this.column.appendChild(element);
				this.filled += flags.isEmpty() ? 1 : 0;
				Node list = element;
				for (Element flag : flags) {
					if (isFull()) {
						this.column = begin();
						list = this.column.appendChild(element.cloneNode(false));
					}
					list.appendChild(flag);
					this.filled += lines(List.of(flag));
				}
			}
		}

		private boolean isFull() {
			return this.begun < COLUMNS && this.filled * COLUMNS >= this.all * this.begun;
		}

		private Node begin() {
			Element column = this.part.getOwnerDocument().createElement("div");
			column.setAttribute("class", "column");
			this.begun++;
			return this.part.appendChild(column);
		}

	}

}
