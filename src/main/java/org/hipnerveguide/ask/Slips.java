package org.hipnerveguide.ask;

/**
 * Slips of the finger.
 */
final class Slips {

	private Slips() {
	}

	/**
	 * One letter wrong, missing, too many, or two neighbors swapped.
	 */
	static boolean isOneAway(String one, String other) {
		if (Math.abs(one.length() - other.length()) > 1) {
			return false;
		}
		int same = 0;
		while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
			same++;
		}
		if (one.length() == other.length()) {
			return tail(one, same + 1).equals(tail(other, same + 1)) || (same + 1 < one.length()
					&& one.charAt(same) == other.charAt(same + 1) && one.charAt(same + 1) == other.charAt(same)
					&& tail(one, same + 2).equals(tail(other, same + 2)));
		}
		return (one.length() > other.length()) ? tail(one, same + 1).equals(tail(other, same))
				: tail(one, same).equals(tail(other, same + 1));
	}

	private static String tail(String word, int start) {
		return word.substring(Math.min(start, word.length()));
	}

}
