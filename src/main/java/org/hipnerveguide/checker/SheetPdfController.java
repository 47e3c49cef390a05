package org.hipnerveguide.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

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
	Object sheet(HttpServletRequest request, HttpServletResponse response) {
		ModelAndView page = this.checker.sheet(request, response);
		return page.getModel().containsKey("result") ? printed(request, response, page.getModel()) : page;
	}

	private Object printed(HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
		if (!this.presses.tryAcquire()) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
			return new ModelAndView("checker/busy", model);
		}
		try {
			return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hip-pain-sheet.pdf\"")
				.contentType(MediaType.APPLICATION_PDF)
				.body(this.printer.print(shown(request, model)));
		}
		finally {
			this.presses.release();
		}
	}

	/**
	 * The result, and what every page shows.
	 */
	private static Map<String, Object> shown(HttpServletRequest request, Map<String, Object> model) {
		Map<String, Object> shown = new HashMap<>(model);
		for (String name : List.of("region", "baseUrl")) {
			shown.put(name, request.getAttribute(name));
		}
		return shown;
	}

}
