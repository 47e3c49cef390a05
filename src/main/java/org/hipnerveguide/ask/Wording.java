package org.hipnerveguide.ask;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: lower case, without accents, apostrophes and
 * other signs.
 */
final class Wording {

	private static final Pattern DROPPED = Pattern.compile("\\p{M}|['’‘`´]|(?<=\\p{L})&(?=\\p{L})");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private Wording() {
	}

	static List<String> words(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		return WORD.matcher(DROPPED.matcher(plain).replaceAll("")).results().map(MatchResult::group).toList();
	}

}
