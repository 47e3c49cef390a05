package org.hipnerveguide.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Walks a parsed text: turns the guide's own marks (evidence, terms, figures, lists of Do
 * and Don't) into nodes, and notes every mistake.
 */
final class MarkdownReader extends AbstractVisitor {

	private static final Pattern MARK = Pattern.compile("\\s*\\[(no claim|E\\d[^\\]]*)]");

	private static final Pattern LEAKED = Pattern.compile("[\\[\\]]|\\*\\*|__|\\{#|\\{\\{");

	private static final String COMPLETE = "complete or remove the brackets or stars";

	private static final int SHORT = 40;

	private final SourceFile source;

	private final String address;

	private final Shelf shelf;

	private final boolean claims;

	private final Citations citations = new Citations();

	private final Set<String> explained = new TreeSet<>();

	private Prose prose = new Prose(0, 0, 0);

	private int words;

	MarkdownReader(SourceFile source, String address, Shelf shelf, boolean claims) {
		this.source = source;
		this.address = address;
		this.shelf = shelf;
		this.claims = claims;
	}

	void read(Node document) {
		document.accept(this);
		pairDoAndDont(document);
	}

	Citations citations() {
		return this.citations;
	}

	Prose prose() {
		return this.prose;
	}

	int words() {
		return this.words;
	}

	@Override
	public void visit(HtmlBlock html) {
		problem(html, "raw HTML", "write it as Markdown");
	}

	@Override
	public void visit(HtmlInline html) {
		problem(html, "raw HTML \"" + html.getLiteral() + "\"", "write it as Markdown");
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		problem(code, "a block of code", "remove the spaces at the start of the line");
	}

	@Override
	public void visit(Paragraph paragraph) {
		if (paragraph.getFirstChild() == paragraph.getLastChild() && paragraph.getFirstChild() instanceof Image image) {
			figure(paragraph, image);
			return;
		}
		visitChildren(paragraph);
		requireEvidence(paragraph);
		Prose measured = Prose.of(text(paragraph));
		this.prose = this.prose.plus(measured);
		this.words += measured.words();
	}

	@Override
	public void visit(Heading heading) {
		visitChildren(heading);
		this.words += Prose.of(text(heading)).words();
	}

	@Override
	public void visit(CustomNode node) {
		visitChildren(node);
		if (node instanceof TableRow row && row.getParent() instanceof TableBody) {
			requireEvidence(row);
			this.words += Prose.of(text(row)).words();
		}
	}

	@Override
	public void visit(CustomBlock block) {
		visitChildren(block);
	}

	@Override
	public void visit(Image image) {
		problem(image, "a picture inside a line", "put the picture in a paragraph of its own");
	}

	@Override
	public void visit(FencedCodeBlock block) {
		if (block.getInfo().equals("out-of-100")) {
			block.insertAfter(new OutOf100(rows(block)));
			block.unlink();
		}
		else {
			problem(block, "a block of code", "use ``` only for out-of-100 figures");
		}
	}

	@Override
	public void visit(Link link) {
		if (link.getDestination().startsWith("term:")) {
			mention(link, link.getDestination().substring("term:".length()));
			return;
		}
		this.shelf.addresses().link(this.source.path(), line(link), this.address, link.getDestination());
		visitChildren(link);
	}

	@Override
	public void visit(Text text) {
		Matcher mark = MARK.matcher(text.getLiteral());
		if (mark.find()) {
			String before = text.getLiteral().substring(0, mark.start());
			String after = text.getLiteral().substring(mark.end());
			Citation citation = new Citation(cite(mark.group(1), line(text)));
			text.insertAfter(citation);
			if (!after.isEmpty()) {
				Text rest = new Text(after);
				citation.insertAfter(rest);
				visit(rest);
			}
			text.setLiteral(before);
		}
		if (!(text.getParent() instanceof Heading) && LEAKED.matcher(text.getLiteral()).find()) {
			problem(text, leaked(text.getLiteral()), COMPLETE);
		}
	}

	/**
	 * The line at which a node stands in its file.
	 */
	int line(Node node) {
		Node placed = node;
		while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
			placed = placed.getParent();
		}
		int line = placed.getSourceSpans().isEmpty() ? 0 : placed.getSourceSpans().get(0).getLineIndex();
		return this.source.firstLine() + line;
	}

	/**
	 * The plain text of a node.
	 */
	static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(org.commonmark.node.SoftLineBreak lineBreak) {
				text.append(' ');
			}

			@Override
			public void visit(CustomNode part) {
				visitChildren(part);
				if (part instanceof TableCell && part != node && part.getNext() != null) {
					text.append(' ');
				}
			}
		});
		return text.toString();
	}

	private List<Integer> cite(String mark, int line) {
		if (mark.equals("no claim")) {
			return List.of();
		}
		List<String> facts = Arrays.stream(mark.split(",")).map(String::strip).toList();
		facts.forEach((fact) -> this.shelf.names().use(Names.Kind.FACT, fact, this.source.path(), line));
		return this.citations.cite(facts, this.shelf.register());
	}

	private void mention(Link link, String code) {
		this.shelf.names().use(Names.Kind.TERM, code, this.source.path(), line(link));
		Optional<Content.Term> term = Optional.ofNullable(this.shelf.register().terms().get(code));
		term.ifPresent((found) -> {
			TermMention mention = new TermMention(found, this.explained.add(code));
			for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
				mention.appendChild(child);
			}
			link.insertAfter(mention);
			link.unlink();
		});
	}

	private void figure(Paragraph paragraph, Image image) {
		String alternative = text(image).strip();
		if (alternative.isEmpty()) {
			problem(paragraph, "the picture " + image.getDestination() + " has no alternative text",
					"say between the square brackets what the picture shows");
		}
		Optional<Pictures.Size> size = this.shelf.pictures().size(image.getDestination());
		if (size.isEmpty()) {
			problem(paragraph, "there is no picture " + image.getDestination(),
					"use an SVG picture that ships with the guide, such as /img/nerve-map.svg");
		}
		String caption = (image.getTitle() != null) ? image.getTitle() : "";
		paragraph.insertAfter(
				new Figure(image.getDestination(), size.orElse(new Pictures.Size(1, 1)), alternative, caption));
		paragraph.unlink();
	}

	private List<OutOf100.Row> rows(FencedCodeBlock block) {
		List<OutOf100.Row> rows = new ArrayList<>();
		int line = line(block);
		for (String row : block.getLiteral().strip().split("\n")) {
			line++;
			String[] cells = row.split("\\|");
			if (cells.length != 3 || !cells[0].strip().matches("\\d{1,2}|100") || cells[1].isBlank()
					|| !cells[2].strip().matches("E\\d[^\\]]*")) {
				this.shelf.problems()
					.add(this.source.path(), line, "\"" + row + "\" is not an out-of-100 figure",
							"write: number from 0 to 100 | what happened to them | E052");
				continue;
			}
			if (LEAKED.matcher(cells[1]).find()) {
				this.shelf.problems().add(this.source.path(), line, leaked(cells[1]), COMPLETE);
			}
			rows.add(new OutOf100.Row(Integer.parseInt(cells[0].strip()), cells[1].strip(),
					cite(cells[2].strip(), line)));
		}
		return rows;
	}

	private void requireEvidence(Node block) {
		if (!this.claims) {
			return;
		}
		boolean[] cited = new boolean[1];
		block.accept(new AbstractVisitor() {
			@Override
			public void visit(CustomNode node) {
				cited[0] |= node instanceof Citation;
				visitChildren(node);
			}
		});
		if (!cited[0]) {
			String start = text(block).strip();
			problem(block,
					"no evidence for \"" + ((start.length() > SHORT) ? start.substring(0, SHORT) + "…" : start) + "\"",
					"end it with the fact it rests on, such as [E051], or with [no claim] if it says nothing medical");
		}
	}

	private static String leaked(String text) {
		return "Markdown is left in the text \"" + text.strip() + "\"";
	}

	private void pairDoAndDont(Node document) {
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (isHeading(node, "Don't")) {
				problem(node, "\"Don't\" stands without \"Do\" and its list before it",
						"write ### Do, a list, ### Don't, a list");
			}
			if (!isHeading(node, "Do")) {
				continue;
			}
			Node doList = node.getNext();
			Node dont = (doList != null) ? doList.getNext() : null;
			Node dontList = (dont != null) ? dont.getNext() : null;
			if (doList instanceof ListBlock && isHeading(dont, "Don't") && dontList instanceof ListBlock) {
				DoAndDont pair = new DoAndDont();
				node.insertBefore(pair);
				List.of(node, doList, dont, dontList).forEach(pair::appendChild);
				node = pair;
			}
			else {
				problem(node, "\"Do\" stands without its list or without \"Don't\" and its list",
						"write ### Do, a list, ### Don't, a list");
				node = isHeading(dont, "Don't") ? dont : node;
			}
		}
	}

	private static boolean isHeading(@org.jspecify.annotations.Nullable Node node, String words) {
		return node instanceof Heading heading && heading.getLevel() > 2
				&& text(heading).strip().replace('’', '\'').equals(words);
	}

	private void problem(Node node, String what, String remedy) {
		this.shelf.problems().add(this.source.path(), line(node), what, remedy);
	}

}
