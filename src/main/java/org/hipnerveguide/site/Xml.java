package org.hipnerveguide.site;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document written from top to bottom, into memory, so that nothing can fail on
 * the way.
 */
final class Xml {

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	Xml(String root, String namespace) {
		try {
			this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.text);
			this.writer.writeStartDocument("UTF-8", "1.0");
			this.writer.writeStartElement(root);
			this.writer.writeDefaultNamespace(namespace);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Xml open(String name, String... attributes) {
		return write(() -> {
			this.writer.writeStartElement(name);
			for (int i = 0; i < attributes.length; i += 2) {
				this.writer.writeAttribute(attributes[i], attributes[i + 1]);
			}
		});
	}

	Xml close() {
		return write(this.writer::writeEndElement);
	}

	Xml element(String name, String content, String... attributes) {
		return open(name, attributes).write(() -> this.writer.writeCharacters(content)).close();
	}

	String finish() {
		write(this.writer::writeEndDocument);
		return this.text.toString();
	}

	private Xml write(Step step) {
		try {
			step.write();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Step {

		void write() throws XMLStreamException;

	}

}
