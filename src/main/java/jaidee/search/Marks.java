package jaidee.search;

/// What runs of three letters occur in a text, as 256 bits. A pattern can only be in a text that has all its marks.
final class Marks {
    static final int WORDS = 4, RUN = 3;
    private static final int BIT_BITS = 8;

    private Marks() {
    }

    /// Adds the marks of `text` from `start` to before `end` to the `WORDS` words from `at` on.
    static void add(String text, int start, int end, long[] into, int at) {
        for (int i = start; i + RUN <= end; i++) {
            int bit = ((text.charAt(i) * 31 + text.charAt(i + 1)) * 31 + text.charAt(i + 2)) * 0x9E3779B1 >>> Integer.SIZE - BIT_BITS;
            into[at + bit / Long.SIZE] |= 1L << bit;
        }
    }

    static long[] of(String pattern) {
        long[] marks = new long[WORDS];
        add(pattern, 0, pattern.length(), marks, 0);
        return marks;
    }

    /// Whether the words of `marks` from `at` on have all that `needed` has.
    static boolean have(long[] marks, int at, long[] needed) {
        return (needed[0] & ~marks[at]) == 0 && (needed[1] & ~marks[at + 1]) == 0
                && (needed[2] & ~marks[at + 2]) == 0 && (needed[3] & ~marks[at + 3]) == 0;
    }
}
