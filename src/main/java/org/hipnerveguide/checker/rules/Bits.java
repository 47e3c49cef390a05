package org.hipnerveguide.checker.rules;

import java.util.Arrays;

/**
 * A set of small numbers. Sets that meet each other have the same size, that of their
 * questionnaire, so comparing two is a few machine operations.
 */
final class Bits {

	private final long[] words;

	private Bits(long[] words) {
		this.words = words;
	}

	static Bits none(int size) {
		return new Bits(new long[(size + Long.SIZE - 1) / Long.SIZE]);
	}

	Bits with(int number) {
		long[] more = this.words.clone();
		more[number / Long.SIZE] |= 1L << number;
		return new Bits(more);
	}

	Bits or(Bits other) {
		long[] either = this.words.clone();
		for (int i = 0; i < either.length; i++) {
			either[i] |= other.words[i];
		}
		return new Bits(either);
	}

	Bits and(Bits other) {
		long[] both = this.words.clone();
		for (int i = 0; i < both.length; i++) {
			both[i] &= other.words[i];
		}
		return new Bits(both);
	}

	Bits without(Bits other) {
		long[] rest = this.words.clone();
		for (int i = 0; i < rest.length; i++) {
			rest[i] &= ~other.words[i];
		}
		return new Bits(rest);
	}

	boolean containsAll(Bits other) {
		for (int i = 0; i < this.words.length; i++) {
			if ((other.words[i] & ~this.words[i]) != 0) {
				return false;
			}
		}
		return true;
	}

	boolean isEmpty() {
		for (long word : this.words) {
			if (word != 0) {
				return false;
			}
		}
		return true;
	}

	int count() {
		int count = 0;
		for (long word : this.words) {
			count += Long.bitCount(word);
		}
		return count;
	}

	/**
	 * The numbers, lowest first.
	 */
	int[] numbers() {
		int[] numbers = new int[count()];
		int found = 0;
		for (int i = 0; i < this.words.length; i++) {
			for (long rest = this.words[i]; rest != 0; rest &= rest - 1) {
				numbers[found++] = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
			}
		}
		return numbers;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Bits bits && Arrays.equals(this.words, bits.words);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.words);
	}

}
