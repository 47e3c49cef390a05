package org.hipnerveguide.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts in which documents are set. PDFBox gets them for whatever it asks of the
 * machine too: it would look through all fonts there and write a list of them to the
 * disk, for a form that no document has.
 */
final class OwnFonts implements FontMapper {

	static final String FAMILY = "Roboto";

	static InputStream regular() {
		return OwnFonts.class.getResourceAsStream("/fonts/Roboto-Regular.ttf");
	}

	static InputStream bold() {
		return OwnFonts.class.getResourceAsStream("/fonts/Roboto-Bold.ttf");
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(Any.FONT, false);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(Any.FONT, false);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor descriptor,
			@Nullable PDCIDSystemInfo system) {
		return new CIDFontMapping(null, Any.FONT, false);
	}

	/**
	 * Read with the first document, not at the start.
	 */
	private static final class Any {

		static final TrueTypeFont FONT = read();

		private static TrueTypeFont read() {
			try (InputStream file = regular()) {
				return new TTFParser().parse(new RandomAccessReadBuffer(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
