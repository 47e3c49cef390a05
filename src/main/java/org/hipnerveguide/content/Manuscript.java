package org.hipnerveguide.content;

import java.util.List;
import java.util.Optional;

/**
 * The content of a preview as its editor knows it: in files.
 */
public interface Manuscript {

	/**
	 * The lines of a content file as it was last saved, whether that was published or
	 * refused.
	 * @param path its path inside the content folder
	 * @return its lines, or nothing if no such file was read: nothing but what the
	 * content folder holds is ever looked at
	 */
	Optional<List<String>> lines(String path);

	/**
	 * Where in the files stands what the preview shows.
	 */
	Outline outline();

}
