package org.hipnerveguide.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other ways to write a word: "can not" counts as "cant".
 */
final class Spellings {

	private final Map<List<String>, String> meanings = new HashMap<>();

	private final int longest;

	/**
	 * Creates the spellings.
	 * @param meanings the words to use, by what may be written for them
	 */
	Spellings(Map<String, String> meanings) {
		meanings.forEach((written, meaning) -> this.meanings.put(Wording.words(written), meaning));
		this.longest = this.meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * The words of a text, each in its usual spelling.
	 */
	List<String> words(String text) {
		List<String> written = Wording.words(text);
		List<String> words = new ArrayList<>(written.size());
		for (int i = 0; i < written.size();) {
			int length = Math.min(this.longest, written.size() - i);
			while (length > 0 && !this.meanings.containsKey(written.subList(i, i + length))) {
				length--;
			}
			words.add((length > 0) ? this.meanings.get(written.subList(i, i + length)) : written.get(i));
			i += Math.max(1, length);
		}
		return words;
	}

}
