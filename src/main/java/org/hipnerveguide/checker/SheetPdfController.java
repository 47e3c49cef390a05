package org.hipnerveguide.checker;

import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The sheet as a PDF document, made from the posted answers and gone with the response.
 * No more are printed at once than there are processors: whoever comes then is asked to
 * come again, and nobody else waits.
 */
@Controller
class SheetPdfController {

	private static final String SECONDS_TO_WAIT = "5";

	final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());

	private final CheckerController checker;

	private final SheetPrinter printer;

	SheetPdfController(CheckerController checker, SheetPrinter printer) {
		this.checker = checker;
		this.printer = printer;
	}

	/**
	 * The document; or, where there is no result, the form.
	 */
	@PostMapping("/symptom-checker/sheet.pdf")
	Object sheet(HttpServletRequest request, HttpServletResponse response, Model model) {
		String page = this.checker.sheet(request, response, model);
		return model.containsAttribute("result") ? printed(response, model) : page;
	}

	private Object printed(HttpServletResponse response, Model model) {
		if (!this.presses.tryAcquire()) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
			return "checker/busy";
		}
		try {
			return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hip-pain-sheet.pdf\"")
				.contentType(MediaType.APPLICATION_PDF)
				.body(this.printer.print(model.asMap()));
		}
		finally {
			this.presses.release();
		}
	}

}
