package org.hipnerveguide.desk;

import java.util.List;
import java.util.Optional;

import org.hipnerveguide.content.Manuscript;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows a file of the content line by line, and changes nothing. Only what was read as
 * content, and the file of questions, can be shown: a path is a name among these and
 * never leads through folders.
 */
@Controller
@InPreview
class FileController {

	private final Manuscript manuscript;

	private final QuestionFile questions;

	FileController(Manuscript manuscript, QuestionFile questions) {
		this.manuscript = manuscript;
		this.questions = questions;
	}

	/**
	 * One file.
	 * @param path its path inside the content folder
	 * @param line the line to mark; none is marked if the file has become shorter
	 */
	@GetMapping("/desk/file")
	String file(@RequestParam String path, @RequestParam(defaultValue = "0") int line, Model model) {
		model.addAttribute("file", path);
		model.addAttribute("line", line);
		model.addAttribute("lines", lines(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("unlisted", true);
		return "desk/file";
	}

	private Optional<List<String>> lines(String path) {
		return this.manuscript.lines(path)
			.or(() -> this.questions.name()
				.filter(path::equals)
				.flatMap((name) -> this.questions.text())
				.map((text) -> text.lines().toList()));
	}

}
