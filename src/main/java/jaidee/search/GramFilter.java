package jaidee.search;

import java.util.Arrays;

/// Tells for a pattern which blocks of a text can hold it, from the runs of up to four letters that it needs. It may
/// name a block too many, never one too few. What is left to look through is small without any tricks of the compiler,
/// which the program, tuned to start fast, does not wait for.
final class GramFilter {
    private static final int SHORT_GRAM = 2, LONGEST_GRAM = 4, LEAST_ROW_BITS = 8, MOST_ROW_BITS = 15;
    private final long[] bits;
    private final int words;
    private final int rowBits;

    /// For `text` in blocks, block `b` from `starts[b]` to `starts[b + 1]` and the separator there.
    GramFilter(String text, int[] starts) {
        int blocks = starts.length - 1;
        words = (blocks + Long.SIZE - 1) / Long.SIZE;
        rowBits = rowBits(text.length() / Math.max(1, blocks));
        bits = new long[words << rowBits];
        for (int block = 0; block < blocks; block++) {
            int end = Math.min(text.length(), starts[block + 1] + 1);
            for (int i = starts[block]; i < end; i++) addGrams(text, i, end, block);
        }
    }

    /// The blocks that can hold `pattern`, a bit each.
    long[] candidates(String pattern) {
        long[] found = new long[words];
        Arrays.fill(found, -1);
        for (int i = 0; i < pattern.length(); i++) {
            int hash = 0;
            for (int end = i; end < Math.min(i + LONGEST_GRAM, pattern.length()); end++) {
                hash = hash(hash, pattern.charAt(end));
                keep(found, row(hash));
                if (end - i < SHORT_GRAM) keep(found, otherRow(hash));
            }
        }
        return found;
    }

    private void keep(long[] found, int row) {
        for (int word = 0; word < words; word++) found[word] &= bits[row * words + word];
    }

    private void addGrams(String text, int at, int end, int block) {
        int hash = 0;
        for (int i = at; i < Math.min(at + LONGEST_GRAM, end); i++) {
            hash = hash(hash, text.charAt(i));
            add(row(hash), block);
            if (i - at < SHORT_GRAM) add(otherRow(hash), block);
        }
    }

    private void add(int row, int block) {
        bits[row * words + block / Long.SIZE] |= 1L << block;
    }

    /// About twice as many rows as a block has different grams.
    private static int rowBits(int blockLength) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(blockLength * LONGEST_GRAM);
        return Math.clamp(bits + 1, LEAST_ROW_BITS, MOST_ROW_BITS);
    }

    private static int hash(int hash, char c) {
        return (hash + c + 1) * 0x9E3779B1;
    }

    private int row(int hash) {
        return (hash ^ hash >>> 15) * 0x85EBCA6B >>> Integer.SIZE - rowBits;
    }

    /// A short pattern has few grams; were its only row shared with a frequent one, every block would be looked through.
    private int otherRow(int hash) {
        return (hash ^ hash >>> 13) * 0xC2B2AE35 >>> Integer.SIZE - rowBits;
    }
}
