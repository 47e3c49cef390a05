package org.hipnerveguide.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sets the sheet as a PDF document that screen readers read well (PDF/UA). All happens in
 * memory, and nothing is loaded but two fonts of our own.
 */
@Component
class SheetPrinter {

	private final ITemplateEngine templates;

	SheetPrinter(ITemplateEngine templates) {
		this.templates = templates;
		FontMappers.set(new OwnFonts());
		// it would go past the log, and might repeat an answer
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * Prints the sheet of the result in a model.
	 */
	byte[] print(Map<String, Object> model) {
		String page = this.templates.process("checker/sheet-pdf", new Context(LocaleContextHolder.getLocale(), model));
		ByteArrayOutputStream document = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().usePdfUaAccessibility(true)
				.useFont(OwnFonts::regular, OwnFonts.FAMILY, 400, FontStyle.NORMAL, true)
				.useFont(OwnFonts::bold, OwnFonts.FAMILY, 700, FontStyle.NORMAL, true)
				.addDOMMutator(new FlagColumns())
				.useExternalResourceAccessControl((address, type) -> false,
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.withHtmlContent(page, null)
				.toStream(document)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return document.toByteArray();
	}

}
