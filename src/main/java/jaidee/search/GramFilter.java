package jaidee.search;

import java.util.Arrays;

/// Tells for a pattern which blocks of a text can hold it, from one to three letters in a row that it needs. It may
/// name a block too many, never one too few; what is left to look through is small without any tricks of the compiler.
final class GramFilter {
    private static final int ROW_BITS = 13;
    private final long[] bits;
    private final int words;

    /// For `text` in blocks, block `b` from `starts[b]` to `starts[b + 1]` and the separator there.
    GramFilter(String text, int[] starts) {
        int blocks = starts.length - 1;
        words = (blocks + 63) >>> 6;
        bits = new long[words << ROW_BITS];
        for (int block = 0; block < blocks; block++) {
            int end = Math.min(text.length(), starts[block + 1] + 1);
            for (int i = starts[block]; i < end; i++)
                for (int length = 1; length <= 3 && i + length <= end; length++) set(row(text, i, length), block);
        }
    }

    /// The blocks that can hold `pattern`, a bit each.
    long[] candidates(String pattern) {
        int length = Math.min(3, pattern.length());
        int first = row(pattern, 0, length) * words;
        long[] found = Arrays.copyOfRange(bits, first, first + words);
        for (int i = 1; i + length <= pattern.length(); i++) {
            int from = row(pattern, i, length) * words;
            for (int word = 0; word < words; word++) found[word] &= bits[from + word];
        }
        return found;
    }

    private void set(int row, int block) {
        bits[row * words + (block >>> 6)] |= 1L << block;
    }

    private static int row(String text, int at, int length) {
        int hash = length;
        for (int i = at; i < at + length; i++) hash = hash * 0x9E3779B1 + text.charAt(i);
        return (hash * 0x9E3779B1) >>> (32 - ROW_BITS);
    }
}
